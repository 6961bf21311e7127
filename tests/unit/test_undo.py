"""What a deed did is undone from what the log holds of it, whatever deeds there are, where nothing rests on it."""

import random
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final

import pytest

from samsyn.deeds import DEEDS
from samsyn.deeds.doing.decide import Decided, decide
from samsyn.deeds.undo import Logged, undoing
from samsyn.errors import NotAuthenticated, Refused
from samsyn.graph.deltas import apply, as_text, kept
from samsyn.graph.digest import digest_of
from samsyn.graph.graph import Graph
from samsyn.graph.records import NODES, Actor, Contribution, Goal, Link, Outcome, Value
from samsyn.graph.ties import identity
from samsyn.graph.view import View
from samsyn.model.principals import KEY_KIND, SERVICE, Principal
from samsyn.model.times import now
from samsyn.model.vocabulary import Role
from tests.unit.deciding import Town, steps
from tests.unit.together import Together

NEVER: Final = {
    *("issueApiKey", "rotateApiKey", "revokeApiKey", "issueBallots", "openSession", "endSession"),
    *("inviteActor", "acceptInvitation", "revokeInvitation"),
}
ASIDE: Final = {"version", "updatedAt"}
SEEDS: Final = range(12)
DEEDS_OF_A_TOWN: Final = 150


def essence(graph: Graph) -> Any:
    """All of a graph but for versions, times of changes and links that were taken away."""
    found: dict[str, Any] = {}
    for record in graph.all(*NODES):
        ties = {name: [_end(each) for each in getattr(record, name)] for name in record.relations}
        ties.pop("contributed_to", None)
        found[identity(record)] = (_told(record), ties)
    return found


def _told(record: Any) -> dict[str, Any]:
    return {name: value for name, value in kept(record).items() if name not in ASIDE}


def _end(there: Any) -> Any:
    if isinstance(there, Link):
        return identity(there.source), identity(there.target), _told(there)
    return identity(there)


def undone(town: Town, decided: Decided, by: Principal = SERVICE, *, by_id: str = "service") -> Decided:
    """What undoing a deed decides, which the log tells as it is."""
    changes = as_text(decided.decision.changes) if decided.deed.is_reversible else None
    logged = Logged(
        decided.deed.name, by_id, decided.decision.node, refused=False, changes=changes, audience="ALL", makers=None
    )
    raw = {"changeSequence": 1, "reason": "Det blev fel."}
    return decide(View(town.graph, by, now()), undoing(logged, DEEDS), raw)


def applied(town: Town, decided: Decided) -> None:
    for change in decided.decision.changes:
        apply(town.graph, change)


def reasons(refusing: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as refusal:
        refusing()
    return [fault.reason for fault in refusal.value.faults]


def test_every_deed_is_undone_and_done_again_by_undoing_that() -> None:
    town = Town()
    for deed, raw, by in steps(town):
        before = essence(town.graph)
        town.do(deed, _as_it_is(town, raw), by)
        after, done = essence(town.graph), town.decided[-1]
        if deed in NEVER:
            assert reasons(lambda done=done: undone(town, done)) == ["NOT_REVERSIBLE"]
            continue
        undoing_it = undone(town, done)
        applied(town, undoing_it)
        assert essence(town.graph) == before, deed
        applied(town, undone(town, undoing_it))
        assert essence(town.graph) == after, deed


def _as_it_is(town: Town, raw: Mapping[str, Any]) -> dict[str, Any]:
    """An input with the version of what it is about now, which undoing has raised."""
    if "expectedVersion" not in raw:
        return dict(raw)
    return {**raw, "expectedVersion": town.graph.records[town.with_ids(raw["id"])].version}


@pytest.mark.parametrize("seed", SEEDS)
def test_random_deeds_are_undone_the_last_first(seed: int) -> None:
    town, dice = Town(), random.Random(seed)  # noqa: S311 -- deeds
    pictures: list[Any] = []
    for deed, raw in _random(town, dice):
        before = essence(town.graph)
        try:
            town.do(deed, raw)
        except (Refused, NotAuthenticated):
            assert essence(town.graph) == before
        else:
            pictures.append(before)
    assert len(pictures) > DEEDS_OF_A_TOWN / 5
    for decided, before in zip(reversed(town.decided), reversed(pictures), strict=True):
        number = digest_of(town.graph)
        undoing_it = undone(town, decided)
        assert digest_of(town.graph) == number, "to decide changes nothing"
        applied(town, undoing_it)
        assert essence(town.graph) == before, decided.deed.name


def test_what_was_changed_since_is_named() -> None:
    town = Town()
    town.do("createGoal", {"externalId": "G", "name": "Mål"})
    town.do("updateGoal", {"id": "@G", "expectedVersion": 1, "name": "Nytt"})
    town.do("updateGoal", {"id": "@G", "expectedVersion": 2, "name": "Nyare"})
    created, first, second = town.decided

    assert reasons(lambda: undone(town, first)) == ["CHANGED_SINCE"]
    assert reasons(lambda: undone(town, created)) == ["CHANGED_SINCE"]
    applied(town, undone(town, second))
    applied(town, undone(town, first))
    assert town.graph.records[created.decision.node or ""].name == "Mål"
    applied(town, undone(town, created))
    assert list(town.graph.all(Goal)) == []


def test_what_something_else_rests_on_stays() -> None:
    town = Town()
    town.do("createGoal", {"externalId": "G", "name": "Mål"})
    town.do("createGoal", {"externalId": "U", "name": "Under", "contributesTo": [{"aimId": "@G"}]})

    with pytest.raises(Refused) as refusal:
        undone(town, town.decided[0])
    assert "“Under”" in str(refusal.value.faults[0].message)


def test_a_circle_that_would_close_is_told() -> None:
    town = Town()
    for name in "AB":
        town.do("createGoal", {"externalId": name, "name": name})
    town.do("linkAims", {"fromId": "@A", "toId": "@B"})
    town.do("unlinkAims", {"id": "@A → @B", "expectedVersion": 1, "reason": "Fel"})
    removed = town.decided[-1]
    town.do("linkAims", {"fromId": "@B", "toId": "@A"})

    assert reasons(lambda: undone(town, removed)) == ["CIRCLE"]


def test_a_contribution_keeps_what_its_status_needs() -> None:
    town = Town()
    town.do("registerActor", {"externalId": "A", "name": "Klubben", "kind": "ASSOCIATION"})
    town.do("createGoal", {"externalId": "G", "name": "Mål"})
    draft = {"title": "Vandring", "externalId": "C", "makers": [{"actorId": "@A"}], "status": "DRAFT"}
    town.do("registerContribution", draft)
    town.do("linkAims", {"fromId": "@C", "toId": "@G"})
    linked = town.decided[-1]
    town.do("submitContribution", {"id": "@C", "expectedVersion": 2})
    town.do("approveContribution", {"id": "@C", "expectedVersion": 3})

    assert "AIM_MISSING" in reasons(lambda: undone(town, linked))


def test_partners_undo_what_they_did_themselves_and_others_what_they_may_do() -> None:
    town = Town()
    town.do("registerActor", {"externalId": "A", "name": "Klubben", "kind": "ASSOCIATION"})
    partner = Principal(KEY_KIND, "apikey_p", "Nyckel", Role.PARTNER, (town.with_ids("@A"),))
    viewer = Principal(KEY_KIND, "apikey_v", "Nyckel", Role.VIEWER)
    town.do("registerContribution", {"title": "V", "makers": [{"actorId": "@A"}], "status": "DRAFT"}, partner)
    done = town.decided[-1]

    assert reasons(lambda: undone(town, done, partner)) == ["NOT_ALLOWED"]
    assert reasons(lambda: undone(town, done, viewer, by_id="apikey_v")) == ["NOT_ALLOWED"]
    applied(town, undone(town, done, partner, by_id=partner.id))
    assert list(town.graph.all(Contribution)) == []


def _random(town: Town, dice: random.Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """Deeds on what the town has by then; some of them are refused."""
    yield "setPlace", {"code": "0665", "name": "Vaggeryd"}
    for number in range(DEEDS_OF_A_TOWN):
        made = dice.choice(RANDOM)(town.graph, dice)
        if made:
            deed, raw = made
            yield deed, {"name": f"N{number}", **raw} if deed.startswith(("create", "registerActor")) else raw


def _some(graph: Graph, dice: random.Random, *types: type[Any], most: int = 2) -> list[str]:
    there = sorted(record.id for record in graph.all(*types))
    return dice.sample(there, min(len(there), dice.randint(0, most)))


def _one(graph: Graph, dice: random.Random, *types: type[Any]) -> Any:
    there = sorted(graph.all(*types), key=lambda record: record.id)
    return dice.choice(there) if there else None


def _links(graph: Graph, dice: random.Random) -> list[dict[str, Any]]:
    return [{"aimId": each, "weight": dice.randint(1, 9)} for each in _some(graph, dice, Goal, Outcome)]


def _makers(graph: Graph, dice: random.Random) -> list[dict[str, Any]]:
    return [{"actorId": each, "share": dice.randint(1, 9)} for each in _some(graph, dice, Actor)]


def _changed(graph: Graph, dice: random.Random, deed: str, cls: type[Any], **raw: Any) -> tuple[str, Any] | None:
    record = _one(graph, dice, cls)
    return (deed, {"id": record.id, "expectedVersion": record.version, **raw}) if record else None


def _link_changed(graph: Graph, dice: random.Random) -> tuple[str, Any] | None:
    record = _one(graph, dice, Goal, Contribution)
    if record is None or not record.contributes_to:
        return None
    link = dice.choice(record.contributes_to)
    raw = {"id": link.id, "expectedVersion": link.version, "reason": "Så"}
    return dice.choice([("unlinkAims", raw), ("updateAimLink", {**raw, "weight": dice.randint(1, 9)})])


RANDOM: Final[list[Callable[[Graph, random.Random], tuple[str, dict[str, Any]] | None]]] = [
    lambda _graph, _dice: ("createValue", {}),
    lambda _graph, _dice: ("createOutcome", {}),
    lambda graph, dice: (
        "createGoal",
        {
            "ownerIds": _some(graph, dice, Actor),
            "valueIds": _some(graph, dice, Value),
            "contributesTo": _links(graph, dice),
        },
    ),
    lambda _graph, dice: ("registerActor", {"kind": dice.choice(["ASSOCIATION", "NETWORK"])}),
    lambda graph, dice: (
        "registerContribution",
        {
            "title": "Insats",
            "makers": _makers(graph, dice),
            "contributesTo": _links(graph, dice),
            "status": dice.choice(["DRAFT", "SUBMITTED", "APPROVED"]),
            "valueIds": _some(graph, dice, Value),
        },
    ),
    lambda graph, dice: _changed(
        graph,
        dice,
        "updateGoal",
        Goal,
        description=dice.choice([None, "Ny"]),
        ownerIds=_some(graph, dice, Actor),
        valueIds=_some(graph, dice, Value),
    ),
    lambda graph, dice: _changed(
        graph,
        dice,
        "updateActor",
        Actor,
        partOfId=next(iter(_some(graph, dice, Actor)), None),
        members=[{"actorId": each, "share": dice.choice([None, 2])} for each in _some(graph, dice, Actor)],
    ),
    lambda graph, dice: _changed(
        graph,
        dice,
        "updateContribution",
        Contribution,
        makers=_makers(graph, dice),
        contributesTo=_links(graph, dice),
        reason="Så",
    ),
    lambda graph, dice: _changed(graph, dice, "submitContribution", Contribution),
    lambda graph, dice: _changed(graph, dice, "approveContribution", Contribution),
    lambda graph, dice: _changed(graph, dice, "returnContribution", Contribution, note="Mer"),
    lambda graph, dice: _changed(graph, dice, "endContribution", Contribution),
    lambda graph, dice: _changed(graph, dice, "archive", dice.choice([Goal, Actor, Contribution, Value])),
    lambda graph, dice: _changed(graph, dice, "restore", dice.choice([Goal, Actor, Contribution, Value])),
    _link_changed,
    lambda graph, dice: (
        "linkAims",
        {"fromId": getattr(_one(graph, dice, Goal), "id", "x"), "toId": getattr(_one(graph, dice, Goal), "id", "x")},
    ),
]


def test_a_partner_takes_no_other_maker_out_by_undoing_that_it_named_it() -> None:
    together = Together()
    together.register(makers=[{"actorId": "@club"}])
    together.do("club", "updateContribution", addMakers=[{"actorId": "@band", "role": "PARTNER"}])
    town, club, done = together.town, together.who["club"], together.town.decided[-1]

    assert reasons(lambda: undone(town, done, club, by_id=club.id)) == ["NOT_ALLOWED"]
    applied(town, undone(town, done, together.who["strategist"]))
    assert [part.source.name for part in together.it.makers] == ["club"]


def test_a_partner_takes_back_whole_what_it_has_just_registered_with_others() -> None:
    together = Together()
    together.register()
    town, club, done = together.town, together.who["club"], together.town.decided[-1]

    applied(town, undone(town, done, club, by_id=club.id))

    assert list(town.graph.with_external_id("it")) == []


def test_a_partner_undoes_that_it_named_a_maker_that_is_one_of_its_own() -> None:
    together = Together()
    together.register(makers=[{"actorId": "@club"}])
    both = replace(together.who["club"], actors=tuple(together.town.with_ids(["@club", "@band"])))
    together.who["club"] = both
    together.do("club", "updateContribution", addMakers=[{"actorId": "@band"}])
    town, done = together.town, together.town.decided[-1]

    applied(town, undone(town, done, both, by_id=both.id))

    assert [part.source.name for part in together.it.makers] == ["club"]
