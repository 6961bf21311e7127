"""The structure's records and indexes stay right through every change."""

from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from samsyn.model.structure import (
    ActorRecord,
    AimRecord,
    ContributionRecord,
    LinkRecord,
    Record,
    Structure,
)
from samsyn.model.vocabulary import ContributionStatus, DriverGroup
from samsyn.questions.drivers import Drivers, drivers
from samsyn.questions.links import link_share, portion
from tests.unit.graphs import (
    COUNTERACTS,
    actor,
    aim,
    contribution,
    link,
    records_of,
    some,
    structures,
    worked_example,
)

EVERYTHING = ("aims", "actors", "contributions", "links")


def answers(structure: Structure) -> list[Drivers]:
    return [drivers(structure, aim_id, group_by=group) for aim_id in sorted(structure.aims) for group in DriverGroup]


def shares(structure: Structure) -> dict[object, float | None]:
    makers = [
        (contribution_id, actor_id) for contribution_id in structure.contributions for actor_id in structure.actors
    ]
    told: dict[object, float | None] = {pair: portion(structure, *pair) for pair in makers}
    return told | {link_id: link_share(structure, link_id) for link_id in structure.links}


def indexes(structure: Structure) -> dict[str, tuple[object, ...]]:
    node_ids = [*structure.aims, *structure.contributions, *structure.actors]
    walked = {
        node_id: (
            tuple(structure.into(node_id)),
            tuple(structure.out_of(node_id)),
            tuple(structure.made_by(node_id)),
        )
        for node_id in node_ids
    }
    return walked | {name: tuple(sorted(getattr(structure, name).items())) for name in EVERYTHING}


def assert_as_if_built_afresh(structure: Structure) -> None:
    afresh = Structure(structure.revision, sorted(records_of(structure), key=lambda record: record.id))
    assert indexes(structure) == indexes(afresh)
    assert answers(structure) == answers(afresh)
    assert shares(structure) == shares(afresh)


def test_links_are_told_in_the_order_of_their_ids() -> None:
    structure = Structure(
        records=[aim("O"), aim("G"), *(link("G", "O", link_id=link_id) for link_id in ("b", "c", "a"))]
    )
    assert [each.id for each in structure.into("O")] == ["a", "b", "c"]
    assert [each.id for each in structure.out_of("G")] == ["a", "b", "c"]


def test_an_aim_without_links_has_none() -> None:
    structure = Structure(records=[aim("O")])
    assert list(structure.into("O")) == list(structure.out_of("O")) == []


def test_a_record_takes_the_place_of_the_one_with_its_id() -> None:
    structure = worked_example()
    structure.put(link("G1", "O", 5))
    assert structure.links["G1>O"].weight == 5
    assert [each.id for each in structure.into("O")] == ["G1>O", "G2>O"]


def test_a_link_can_be_moved_to_another_aim() -> None:
    structure = worked_example()
    drivers(structure, "G1")
    structure.put(link("C3", "G1", 2, link_id="C3>G2"))
    assert [each.id for each in structure.into("G2")] == ["C2>G2"]
    assert_as_if_built_afresh(structure)


def test_a_contribution_can_change_its_makers() -> None:
    structure = worked_example()
    structure.put(contribution("C3", "B"))
    assert list(structure.made_by("A")) == ["C1"]
    assert list(structure.made_by("B")) == ["C2", "C3"]


def test_what_is_removed_takes_its_links_along() -> None:
    structure = worked_example()
    structure.remove("G2")
    assert sorted(structure.links) == ["C1>G1", "C2>G1", "G1>O"]
    assert_as_if_built_afresh(structure)


def test_what_is_removed_leaves_no_memory() -> None:
    structure = worked_example()
    drivers(structure, "O")
    structure.put(aim("dead end"))
    drivers(structure, "dead end")
    for record_id in ("G1", "C3", "dead end"):
        structure.remove(record_id)
    assert structure.inflows.keys() == structure.portions.keys() - {"C1", "C2"} == set()


def test_a_removed_actor_makes_nothing_any_more() -> None:
    structure = worked_example()
    structure.remove("A")
    assert structure.contributions["C3"].makers == (("B", 1.0),)
    assert_as_if_built_afresh(structure)


def test_a_removed_contribution_is_made_by_nobody() -> None:
    structure = worked_example()
    structure.remove("C3")
    assert list(structure.made_by("A")) == ["C1"]
    assert_as_if_built_afresh(structure)


def test_removing_what_is_not_there_changes_nothing() -> None:
    structure = worked_example()
    before = indexes(structure)
    structure.remove("nothing")
    assert indexes(structure) == before


def test_a_change_forgets_no_more_than_what_it_touches() -> None:
    structure = worked_example()
    drivers(structure, "O")
    kept = {aim_id: structure.inflows[aim_id] for aim_id in ("O", "G2")}
    structure.put(contribution("C1", "A", status=ContributionStatus.ENDED))
    assert structure.inflows == kept
    assert structure.portions.keys() == {"C2", "C3"}


@st.composite
def changes(draw: st.DrawFn, structure: Structure) -> Record:
    """A record of the structure with something else in it."""
    record = draw(st.sampled_from(sorted(records_of(structure), key=lambda record: record.id)))
    match record:
        case LinkRecord():
            return replace(record, weight=record.weight * 2, polarity=COUNTERACTS)
        case ContributionRecord():
            status = draw(st.sampled_from([ContributionStatus.APPROVED, ContributionStatus.SUBMITTED]))
            makers = record.makers[1:] if draw(st.booleans()) else record.makers
            return replace(record, archived=draw(st.booleans()), status=status, makers=makers)
        case AimRecord():
            return replace(record, archived=draw(st.booleans()), external_weight=record.external_weight + 1)
        case ActorRecord():
            return replace(record, archived=draw(st.booleans()), part_of=None)


@given(st.data())
def test_every_change_leaves_it_as_if_built_afresh(data: st.DataObject) -> None:
    structure = data.draw(structures())
    answers(structure)
    for _ in range(data.draw(st.integers(1, 4))):
        structure.put(data.draw(changes(structure)))
        assert_as_if_built_afresh(structure)
        if data.draw(st.booleans()):
            structure.remove(data.draw(some(record.id for record in records_of(structure))))
            assert_as_if_built_afresh(structure)
        if not structure.aims or not structure.actors:
            break


@given(structures(), structures(), st.randoms(use_true_random=False))
def test_one_graph_can_become_another(former: Structure, latter: Structure, random: Random) -> None:
    answers(former)
    for record in records_of(former):
        if record not in records_of(latter):
            former.remove(record.id)
    wanted = records_of(latter)
    random.shuffle(wanted)
    for record in wanted:
        former.put(record)
    former.revision = latter.revision
    assert indexes(former) == indexes(latter)
    assert answers(former) == answers(latter)


def test_an_actor_stays_known_while_archived() -> None:
    structure = Structure(records=[actor("A", archived=True), aim("O"), contribution("C", "A"), link("C", "O")])
    assert list(structure.made_by("A")) == ["C"]
    assert list(structure.into("O")) == [structure.links["C>O"]]
