"""Lists that a change has: what is left out of one that stays, stays."""

from collections.abc import Mapping
from typing import Any

import pytest

from samsyn.deeds.contributions.agreed import agreed_of
from samsyn.errors import Refused
from samsyn.graph.deltas import kept
from samsyn.graph.records import Actor, Contribution
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.proposals import proposal_of
from samsyn.model.vocabulary import Role
from tests.unit.deciding import Town

STRENGTH = {"weight": 7.0, "polarity": "COUNTERACTS", "confidence": "HIGH", "rationale": "Mätt i tre år."}
DEFAULTS = {"weight": 1.0, "polarity": "SUPPORTS", "confidence": "LOW", "rationale": None}
PART = {"role": "PARTNER", "share": 9.0}


@pytest.fixture
def town() -> Town:
    """A town with two goals, two actors and a contribution of one of them to one of the goals, approved."""
    town = Town()
    for name in ("A", "B", "N"):
        kind = {"kind": "NETWORK", "members": [{"actorId": "@A", "share": 3.0}]} if name == "N" else {"kind": "COMPANY"}
        town.do("registerActor", {"name": name, "externalId": name, **kind})
    for name in ("G", "H"):
        town.do("createGoal", {"name": name, "externalId": name, "contributesTo": []})
    registered(town, "C", status="APPROVED")
    return town


def registered(town: Town, name: str, **more: Any) -> Contribution:
    makers = [{"actorId": "@A", **PART}]
    links = [{"aimId": "@G", **STRENGTH}]
    raw = {"title": name, "externalId": name, "makers": makers, "contributesTo": links}
    return town.do("registerContribution", {**raw, **more})


def update(town: Town, record: Any, by: Principal | None = None, /, **raw: Any) -> Any:
    """The record, changed."""
    deed = f"update{type(record).__name__}"
    return town.do(deed, {"id": record.id, "expectedVersion": record.version, **raw}, *([by] if by else []))


def faults(town: Town, record: Any, by: Principal | None = None, /, **raw: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(Refused) as refusal:
        update(town, record, by, **raw)
    return [(fault.code, ".".join(fault.path), str(fault.reason)) for fault in refusal.value.faults]


def partner(town: Town, *names: str) -> Principal:
    return Principal(KEY_KIND, "apikey_p", "Nyckel", Role.PARTNER, tuple(town.with_ids(f"@{name}") for name in names))


def links(contribution: Contribution) -> Mapping[str, Mapping[str, Any]]:
    told = {link.target.name: kept(link) for link in contribution.contributes_to}
    return {name: {each: link[each] for each in DEFAULTS} for name, link in told.items()}


def members(actor: Actor) -> Mapping[str, float | None]:
    return {each.source.name: each.share for each in actor.members}


def the(town: Town, name: str) -> Any:
    return town.graph.records[town.with_ids(f"@{name}")]


def test_c4_a_new_aim_leaves_the_links_that_stay_as_they_are(town: Town) -> None:
    contribution = update(town, the(town, "C"), contributesTo=[{"aimId": "@G"}, {"aimId": "@H"}])
    assert links(contribution) == {"G": STRENGTH, "H": DEFAULTS}
    assert contribution.contributes_to[0].version == 1


def test_c4_what_is_given_of_a_link_that_stays_changes_alone(town: Town) -> None:
    raw = {"contributesTo": [{"aimId": "@G", "weight": 2.0}], "reason": "Omprövad"}
    assert links(update(town, the(town, "C"), **raw)) == {"G": {**STRENGTH, "weight": 2.0}}


def test_c4_null_empties_a_rationale_and_nothing_else_of_a_link(town: Town) -> None:
    contribution = the(town, "C")
    raw = {"aimId": "@G", "rationale": None, "confidence": "LOW"}
    assert faults(town, contribution, contributesTo=[{**raw, "weight": None}], reason="x") == [
        ("INVALID", "contributesTo.0.weight", "EMPTY")
    ]
    assert links(update(town, contribution, contributesTo=[raw], reason="x"))["G"]["rationale"] is None


def test_c4_a_rationale_that_stays_is_enough_for_high_confidence(town: Town) -> None:
    contribution = registered(town, "D", contributesTo=[{"aimId": "@G", "rationale": "Mätt."}])
    update(town, contribution, contributesTo=[{"aimId": "@G", "confidence": "HIGH"}])
    assert links(contribution)["G"]["confidence"] == "HIGH"
    raw = [{"aimId": "@H"}, {"aimId": "@G", "rationale": None}]
    assert faults(town, contribution, contributesTo=raw) == [
        ("INVALID", "contributesTo.1.rationale", "RATIONALE_MISSING")
    ]


@pytest.mark.parametrize("rationale", [{}, {"rationale": " \n"}])
def test_high_confidence_of_a_new_link_needs_a_rationale(town: Town, rationale: dict[str, str]) -> None:
    raw = {"name": "Nytt", "contributesTo": [{"aimId": "@G", "confidence": "HIGH", **rationale}]}
    with pytest.raises(Refused) as refusal:
        town.do("createGoal", raw)
    assert [(fault.path, fault.reason) for fault in refusal.value.faults] == [
        (("contributesTo", "0", "rationale"), "RATIONALE_MISSING")
    ]


def test_c4_a_new_maker_leaves_the_parts_of_the_others_as_they_are(town: Town) -> None:
    contribution = update(town, the(town, "C"), makers=[{"actorId": "@A"}, {"actorId": "@B"}])
    told = {each["actorId"]: (each["role"], each["share"]) for each in agreed_of(contribution)["makers"]}
    assert told == {the(town, "A").id: ("PARTNER", 9.0), the(town, "B").id: ("LEAD", 1.0)}


def test_c4_a_new_member_leaves_the_shares_of_the_others_as_they_are(town: Town) -> None:
    network = update(town, the(town, "N"), members=[{"actorId": "@A"}, {"actorId": "@B"}])
    assert members(network) == {"A": 3.0, "B": None}
    assert members(update(town, network, members=[{"actorId": "@A", "share": None}])) == {"A": None}


def test_c4_the_history_tells_what_a_link_that_stays_has(town: Town) -> None:
    update(town, the(town, "N"), members=[{"actorId": "@A"}, {"actorId": "@B"}])
    after = town.decided[-1].decision.after["members"]
    assert [each["share"] for each in after] == [3.0, None]
    update(town, the(town, "C"), contributesTo=[{"aimId": "@G"}, {"aimId": "@H"}])
    assert [each["weight"] for each in town.decided[-1].decision.after["contributesTo"]] == [7.0, 1.0]


def test_c4_a_proposal_leaves_the_links_that_stay_as_they_were_agreed(town: Town) -> None:
    contribution, mine = the(town, "C"), partner(town, "A")
    update(town, contribution, mine, contributesTo=[{"aimId": "@G"}, {"aimId": "@H", "weight": 4.0}])
    proposal = proposal_of(contribution.proposal)
    assert proposal
    assert [each["weight"] for each in proposal["contributesTo"] or ()] == [7.0, 4.0]
    update(town, contribution, mine, contributesTo=[{"aimId": "@G"}, {"aimId": "@H"}])
    town.do("approveProposal", {"id": contribution.id, "expectedVersion": contribution.version})
    assert links(contribution) == {"G": STRENGTH, "H": {**DEFAULTS, "weight": 4.0}}


def test_c4_the_same_links_without_their_strength_propose_nothing(town: Town) -> None:
    contribution = the(town, "C")
    update(town, contribution, partner(town, "A"), contributesTo=[{"aimId": "@G"}], makers=[{"actorId": "@A"}])
    assert contribution.proposal is None


@pytest.fixture
def crowd(town: Town) -> Contribution:
    """A draft that 23 make, of which a page shows 20."""
    for number in range(23):
        town.do("registerActor", {"name": f"M{number:02}", "externalId": f"M{number:02}", "kind": "ASSOCIATION"})
    return registered(town, "T", makers=[{"actorId": f"@M{number:02}", **PART} for number in range(23)])


def makers(contribution: Contribution) -> dict[str, tuple[str, float]]:
    return {each.source.name: (each.role.value, each.share) for each in contribution.makers}


def page(contribution: Contribution) -> list[dict[str, str]]:
    """The makers that a card shows, as an update tells them."""
    return [{"actorId": each.source.id} for each in contribution.makers[:20]]


def test_c3_a_maker_is_added_and_another_removed_and_the_rest_stays(town: Town, crowd: Contribution) -> None:
    before = makers(crowd)
    update(town, crowd, addMakers=[{"actorId": "@A"}, {"actorId": "@M01", "share": 1.0}], removeMakers=["@M02"])
    del before["M02"]
    assert makers(crowd) == {**before, "A": ("LEAD", 1.0), "M01": ("PARTNER", 1.0)}


def test_c3_a_whole_list_that_a_card_shows_in_part_drops_nobody(town: Town, crowd: Contribution) -> None:
    assert faults(town, crowd, makers=page(crowd)) == [("INVALID", "makersCount", "COUNT_MISSING")]
    assert faults(town, crowd, makers=[]) == [
        ("INVALID", "makersCount", "COUNT_MISSING"),
        ("INVALID", "makers", "MAKER_MISSING"),
    ]
    assert len(crowd.makers) == 23


def test_c3_a_count_must_agree(town: Town, crowd: Contribution) -> None:
    with pytest.raises(Refused) as refusal:
        update(town, crowd, makers=page(crowd), makersCount=20)
    [fault] = refusal.value.faults
    assert (fault.path, fault.reason, getattr(fault, "current", None)) == (("makersCount",), "OTHER_COUNT", crowd.id)
    assert faults(town, crowd, addMakers=[{"actorId": "@A"}], makersCount=22) == [
        ("CONFLICT", "makersCount", "OTHER_COUNT")
    ]
    assert len(update(town, crowd, makers=page(crowd), makersCount=23).makers) == 20


def test_c3_a_whole_list_that_drops_none_needs_no_count(town: Town, crowd: Contribution) -> None:
    whole = [{"actorId": each.source.id} for each in crowd.makers]
    assert len(update(town, crowd, makers=[*whole, {"actorId": "@A"}]).makers) == 24


def test_c3_aims_are_added_and_removed_and_their_links_stay(town: Town) -> None:
    contribution = the(town, "C")
    update(town, contribution, addContributesTo=[{"aimId": "@H", "weight": 2.0}])
    assert links(contribution) == {"G": STRENGTH, "H": {**DEFAULTS, "weight": 2.0}}
    update(town, contribution, removeContributesTo=["@G"], reason="Hör inte hit")
    assert links(contribution) == {"H": {**DEFAULTS, "weight": 2.0}}


@pytest.mark.parametrize(
    ("made", "field", "raw"),
    [
        ("N", "Members", [{"actorId": "@B", "share": 2.0}]),
        ("G", "OwnerIds", ["@B"]),
        ("G", "ValueIds", ["@V"]),
        ("O", "ExperiencedByIds", ["@P"]),
        ("Y", "ValueIds", ["@V"]),
        ("X", "IndicatesIds", ["@H"]),
        ("C", "ValueIds", ["@V"]),
    ],
)
def test_c3_every_list_of_an_update_can_be_told_by_its_parts(town: Town, made: str, field: str, raw: list[Any]) -> None:
    town.do("createValue", {"name": "V", "externalId": "V"})
    town.do("createBeneficiaryGroup", {"name": "P", "externalId": "P"})
    town.do("createOutcome", {"name": "O", "externalId": "O"})
    town.do("createVision", {"name": "Y", "externalId": "Y"})
    measure = {"name": "X", "externalId": "X", "unit": "antal", "stage": "DELIVERY", "method": "COUNT"}
    town.do("createMeasure", {**measure, "direction": "INCREASE", "indicatesIds": ["@G"]})
    record = the(town, made)
    alias = field[0].lower() + field[1:]

    update(town, record, **{f"add{field}": raw})
    told = town.decided[-1].decision
    ids = [each if isinstance(each, str) else each["actorId"] for each in raw]
    update(town, record, **{f"remove{field}": ids, f"{alias}Count": len(told.after[alias])})

    assert len(told.after[alias]) == len(told.before[alias]) + 1
    assert town.decided[-1].decision.after[alias] == told.before[alias]


def test_c3_a_list_is_told_whole_or_by_its_parts(town: Town, crowd: Contribution) -> None:
    raw = {"addMakers": [{"actorId": "@A"}]}
    assert faults(town, crowd, makers=[*page(crowd)], makersCount=23, **raw) == [("INVALID", "makers", "BOTH_GIVEN")]
    assert faults(town, crowd, **raw, removeMakers=["@A", "@B"]) == [
        ("INVALID", "removeMakers.0", "BOTH_GIVEN"),
        ("INVALID", "removeMakers.1", "NOT_THERE"),
    ]


def test_c3_what_is_wrong_with_a_part_is_told_at_it(town: Town) -> None:
    contribution = registered(town, "D", status="SUBMITTED")
    raw = [{"aimId": "@G", "rationale": None}, {"aimId": "@H", "confidence": "HIGH"}]
    assert faults(town, contribution, addContributesTo=raw) == [
        ("INVALID", "addContributesTo.0.rationale", "RATIONALE_MISSING"),
        ("INVALID", "addContributesTo.1.rationale", "RATIONALE_MISSING"),
    ]
    assert faults(town, contribution, removeMakers=["@A"]) == [("INVALID", "removeMakers", "MAKER_MISSING")]
    assert faults(town, contribution, addMakers=[{"actorId": "@G"}, {"actorId": "@B", "share": 0.0}]) == [
        ("INVALID", "addMakers.1.share", "TOO_SMALL"),
        ("INVALID", "addMakers.0.actorId", "WRONG_TYPE"),
    ]
    mine = partner(town, "A")
    assert faults(town, contribution, mine, removeMakers=["@A"], addMakers=[{"actorId": "@B"}])[0] == (
        *("FORBIDDEN", "removeMakers", "NOT_ALLOWED"),
    )


def test_c3_no_more_than_a_hundred_are_there_in_the_end(town: Town, crowd: Contribution) -> None:
    for number in range(23, 101):
        town.do("registerActor", {"name": f"M{number:02}", "externalId": f"M{number:02}", "kind": "ASSOCIATION"})
    more = [{"actorId": f"@M{number:02}"} for number in range(23, 101)]
    assert faults(town, crowd, addMakers=more) == [("INVALID", "addMakers", "TOO_MANY")]
    assert len(update(town, crowd, addMakers=more, removeMakers=["@M00"]).makers) == 100


def test_c3_a_partner_adds_to_what_it_has_proposed(town: Town) -> None:
    contribution, mine = the(town, "C"), partner(town, "A")
    update(town, contribution, mine, addMakers=[{"actorId": "@B"}])
    town.do("registerActor", {"name": "D", "externalId": "D", "kind": "COMPANY"})
    update(town, contribution, mine, addMakers=[{"actorId": "@D"}], addContributesTo=[{"aimId": "@H"}])
    proposal = proposal_of(contribution.proposal)
    assert proposal
    assert {each["actorId"] for each in proposal["makers"] or ()} == {the(town, name).id for name in "ABD"}
    assert [each["aimId"] for each in proposal["contributesTo"] or ()] == [the(town, name).id for name in "HG"]


def test_c3_what_is_hidden_of_a_list_is_neither_counted_nor_dropped(town: Town) -> None:
    draft = registered(town, "U", status="DRAFT")
    measure = {"name": "X", "externalId": "X", "unit": "antal", "stage": "DELIVERY", "method": "COUNT"}
    record = town.do("createMeasure", {**measure, "direction": "INCREASE", "indicatesIds": ["@G", "@U"]})
    strategist = Principal(KEY_KIND, "apikey_s", "Strateg", Role.STRATEGIST)
    update(town, record, strategist, indicatesIds=["@H"], indicatesIdsCount=1)
    assert {each.id for each in record.indicates} == {draft.id, the(town, "H").id}
