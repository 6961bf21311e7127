"""Each kind of gap, and who is told of it."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given

from samsyn.errors import NotThere, WrongType
from samsyn.graph.graph import Graph
from samsyn.graph.records import AIMS
from samsyn.model.principals import SERVICE, Principal, Sees, anonymous
from samsyn.model.vocabulary import ActorKind, ContributionStatus, GapKind, Language, Role
from samsyn.questions.drivers import drivers
from samsyn.questions.gaps import MEASURES_BUDGET, Gap, gaps
from tests.unit.facts import NOW, Fact, NodeFact
from tests.unit.graphs import COUNTERACTS, actor, aim, at, contribution, graph_of, graphs, ids, link, node
from tests.unit.measures import PLACE, STALE_SINCE_TODAY, TODAY, measure

ANYBODY = anonymous(Sees.ALL)
STAGES = ("PREREQUISITE", "DELIVERY", "EFFECT", "LEARNING")

Facts = Fact | tuple[Fact, ...]


def outcome(aim_id: str) -> NodeFact:
    return node("Outcome", aim_id)


def whole(**instead: Facts) -> list[Fact]:
    """A place without gaps, some of its records replaced or more beside them."""
    facts: dict[str, Facts] = {
        "place": PLACE,
        "A": actor("A"),
        "B": actor("B", kind=ActorKind.ASSOCIATION),
        "O": outcome("O"),
        "G": aim("G", owners=["A"], expresses=["V"]),
        "C": contribution("C", "A"),
        "D": contribution("D", "B"),
        "g": link("G", "O"),
        "c": link("C", "G"),
        "d": link("D", "G"),
        "V": node("Value", "V"),
        "m": measure("m", "G"),
        **{stage: measure(stage, "O", stage=stage) for stage in STAGES},
    }
    return [fact for each in {**facts, **instead}.values() for fact in (each if isinstance(each, tuple) else (each,))]


def gaps_on(facts: list[Fact], viewer: Principal = SERVICE, today: str = TODAY, **more: Any) -> Sequence[Gap]:
    return gaps(at(graph_of(*facts), viewer, f"{today}T06:30:00.000000Z"), **more)


def found(facts: list[Fact], viewer: Principal = SERVICE, today: str = TODAY) -> list[tuple[str, tuple[str, ...]]]:
    return [(gap.kind.value, ids(gap.nodes)) for gap in gaps_on(facts, viewer, today)]


def test_a_whole_place_has_no_gaps() -> None:
    assert found(whole()) == []


OF_NO_INFLUENCE = [("OVERLOADED", (measure_id,)) for measure_id in sorted([*STAGES, "m"])]
CASES: dict[str, tuple[list[Fact], list[tuple[str, tuple[str, ...]]]]] = {
    "a draft supports nothing": (
        whole(
            C=contribution("C", "A", status=ContributionStatus.DRAFT),
            D=contribution("D", "B", status=ContributionStatus.DRAFT),
        ),
        [("UNSUPPORTED", ("G",)), ("UNSUPPORTED", ("O",)), *OF_NO_INFLUENCE],
    ),
    "what only counteracts supports nothing": (
        whole(c=link("C", "G", polarity=COUNTERACTS), d=link("D", "G", polarity=COUNTERACTS)),
        [
            ("UNSUPPORTED", ("G",)),
            ("UNSUPPORTED", ("O",)),
            ("CONFLICT", ("C", "G")),
            ("CONFLICT", ("D", "G")),
            *OF_NO_INFLUENCE,
        ],
    ),
    "no measure": (whole(m=measure("m", "C")), [("BLIND", ("G",))]),
    "an archived measure tells nothing": (whole(m=measure("m", "G", archived=True)), [("BLIND", ("G",))]),
    "off target": (whole(m=measure("m", "G", value=0.0)), [("NEGLECTED", ("m", "G"))]),
    "off target with a deviation": (whole(m=measure("m", "G", value=0.0, deviating=True)), []),
    "off target long ago": (
        whole(m=measure("m", "G", value=0.0, period=STALE_SINCE_TODAY)),
        [("STALE", ("m",))],
    ),
    "a contribution without an aim": (whole(E=contribution("E", "A")), [("ORPHAN", ("E",))]),
    "a goal without an outcome": (
        whole(H=aim("H", owners=["A"]), h=link("C", "H"), n=measure("n", "H")),
        [("ORPHAN", ("H",))],
    ),
    "a goal above the outcomes": (
        whole(H=aim("H", owners=["A"]), h=link("O", "H"), n=measure("n", "H")),
        [],
    ),
    "a goal of nobody": (whole(G=aim("G", expresses=["V"])), [("UNOWNED", ("G",))]),
    "a goal of somebody who left": (
        whole(Z=actor("Z", archived=True), G=aim("G", owners=["Z"], expresses=["V"])),
        [("UNOWNED", ("G",))],
    ),
    "a measure of nobody": (whole(m=measure("m", "G", owners=())), [("UNOWNED", ("m",))]),
    "a stage that isn't measured": (
        whole(LEARNING=measure("LEARNING", "O", stage="EFFECT")),
        [("BROKEN_CHAIN", ("O",))],
    ),
    "a stage that is measured on the way": (
        whole(LEARNING=measure("LEARNING", "O", stage="EFFECT"), m=measure("m", "D", "G", stage="LEARNING")),
        [],
    ),
    "one holds more than half": (whole(c=link("C", "G", 1.5)), [("FRAGILE", ("O", "A"))]),
    "one sector alone": (whole(B=actor("B")), [("ONE_SECTOR", ("O",))]),
    "a measure that nothing uses": (whole(n=measure("n")), [("OVERLOADED", ("n",))]),
    "a value that shows nowhere": (
        whole(W=node("Value", "W"), X=node("Value", "X", archived_at=NOW)),
        [("VALUE_UNEXPRESSED", ("W",))],
    ),
    "a conflict": (
        whole(E=contribution("E", "A", "B"), e=link("E", "G", 0.001, polarity=COUNTERACTS)),
        [("CONFLICT", ("E", "G"))],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_each_kind_is_found_and_nothing_else(case: str) -> None:
    facts, expected = CASES[case]
    assert found(facts) == expected


def test_a_measure_is_stale_from_the_day_on_which_two_more_periods_are_over() -> None:
    facts = whole(m=measure("m", "G", period=STALE_SINCE_TODAY))
    assert found(facts, today="2026-11-30") == []
    assert found(facts, today=TODAY) == [("STALE", ("m",))]


def test_every_kind_has_a_case() -> None:
    assert {kind for _, expected in CASES.values() for kind, _ in expected} == {kind.value for kind in GapKind}


def test_too_many_measures_are_retired_from_the_least_useful_on() -> None:
    count = MEASURES_BUDGET - len(STAGES) - 1
    used = {f"n{number:02}": measure(f"n{number:02}", "G") for number in range(count)}
    assert found(whole(**used)) == []
    useless = {"z": measure("z"), "y": measure("y", "U"), "U": outcome("U")}
    told = found(whole(**used, **useless))
    assert ("OVERLOADED", ("A", "z", "y")) in told
    assert ("OVERLOADED", ("z",)) in told
    roomy = actor("A", measures_budget=MEASURES_BUDGET + 2)
    assert ("OVERLOADED", ("A", "z", "y")) not in found(whole(A=roomy, **used, **useless))


INSIDE: list[tuple[str, str, dict[str, bool]]] = [
    ("off target", "NEGLECTED", {"A": True, "B": False}),
    ("one holds more than half", "FRAGILE", {"A": False, "B": False}),
    ("a conflict", "CONFLICT", {"A": True, "B": True, "Z": False}),
    ("a measure that nothing uses", "OVERLOADED", {"A": True, "B": False}),
    ("no measure", "BLIND", {"A": True, "B": True}),
]


@pytest.mark.parametrize(("case", "kind", "partners"), INSIDE)
def test_some_is_told_inside_alone(case: str, kind: str, partners: dict[str, bool]) -> None:
    facts, expected = CASES[case]
    strategist = Principal("key", "s", "s", Role.STRATEGIST)
    assert found(facts, strategist) == expected
    for name, is_told in partners.items():
        partner = Principal("key", name, name, Role.PARTNER, (name,))
        assert (kind in {told for told, _ in found(facts, partner)}) is is_told, name
    assert bool(found(facts, ANYBODY)) is (kind == "BLIND")


def test_a_gap_says_what_to_do_in_both_languages() -> None:
    [gap] = gaps_on(CASES["a stage that isn't measured"][0], ANYBODY)
    assert gap.message().endswith("Saknas: lärande.")
    assert gap.message(Language.EN).endswith("Missing: learning.")
    assert gap.id == "gap_broken_chain_O"


def test_only_some_kinds_are_told_where_that_is_asked() -> None:
    facts = CASES["what only counteracts supports nothing"][0]
    told = gaps_on(facts, kinds=[GapKind.CONFLICT])
    assert [ids(gap.nodes) for gap in told] == [("C", "G"), ("D", "G")]
    assert gaps_on(facts, kinds=[]) == []


@given(graphs())
def test_gaps_agree_with_the_shares(graph: Graph) -> None:
    told = {(gap.kind, gap.nodes[0]) for gap in gaps(at(graph))}
    for each in graph.all(*AIMS):
        if each.archived_at is None:
            supported = drivers(each, at(graph)).supporting_share > 0
            assert ((GapKind.UNSUPPORTED, each) in told) is not supported


def test_gaps_about_a_thing_are_those_that_name_it() -> None:
    facts = whole(G=aim("G", expresses=["V"]), H=aim("H"), h=link("H", "O", polarity=COUNTERACTS))
    everything = gaps_on(facts)
    for name in ("O", "G", "H", "A", "C"):
        narrowed = [gap.id for gap in gaps_on(facts, about=name)]
        assert narrowed == [gap.id for gap in everything if name in ids(gap.nodes)], name
    assert {(gap.kind, ids(gap.nodes)[0]) for gap in gaps_on(facts, about="O")} >= {(GapKind.CONFLICT, "H")}
    assert [gap.kind for gap in gaps_on(facts, about="G", kinds=[GapKind.BLIND])] == []


def test_who_asks_for_the_gaps_about_a_thing_is_told_no_more_than_else() -> None:
    facts = whole(h=link("D", "O", polarity=COUNTERACTS))
    assert GapKind.CONFLICT in {gap.kind for gap in gaps_on(facts, about="O")}
    assert list(gaps_on(facts, ANYBODY, about="O")) == []


@pytest.mark.parametrize(("about", "error"), [("goal_x", NotThere), ("V", WrongType)])
def test_there_are_no_gaps_about_what_is_not_there_or_has_none(about: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        gaps_on(whole(), about=about)
