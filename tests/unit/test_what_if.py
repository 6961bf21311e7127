"""What if something weren't there: what it holds today, and which aims would lose all support."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.errors import InvalidArgument, NotThere, WrongType
from samsyn.model.structure import ContributionRecord, LinkRecord, Record, Structure
from samsyn.questions.drivers import Drivers, drivers
from tests.unit.graphs import COUNTERACTS, actor, aim, contribution, link, records_of, structures, worked_example
from tests.unit.oracle import Oracle


def shares(answer: Drivers) -> dict[str, float]:
    return {driver.actor: driver.share for driver in answer.actors}


def reduced(structure: Structure, without: frozenset[str]) -> Structure:
    """The structure in which what is left out isn't there: other makers go on with what they make together."""
    left: list[Record] = []
    for record in records_of(structure):
        if record.id in without or (isinstance(record, LinkRecord) and record.source in without):
            continue
        if isinstance(record, ContributionRecord):
            makers = tuple(maker for maker in record.makers if maker.actor_id not in without)
            left.append(replace(record, makers=makers))
        else:
            left.append(record)
    return Structure(structure.revision, left)


def test_the_worked_example_without_an_actor() -> None:
    answer = drivers(worked_example(), "O", without=frozenset({"A"}))
    assert shares(answer) == {"B": 1.0}
    assert answer.lost_share == pytest.approx(0.4375)
    assert answer.losing_support == ()


def test_the_worked_example_without_a_contribution_or_a_link() -> None:
    without_one = drivers(worked_example(), "O", without=frozenset({"C2"}))
    assert without_one.lost_share == pytest.approx(0.5)
    assert shares(without_one) == {"A": pytest.approx(0.875), "B": pytest.approx(0.125)}
    whole = worked_example()
    [below] = [each.id for each in whole.links.values() if (each.source, each.target) == ("G2", "O")]
    without_goal = drivers(whole, "O", without=frozenset({below}))
    assert without_goal.lost_share == pytest.approx(0.25)
    assert shares(without_goal) == {"A": 0.5, "B": 0.5}
    assert drivers(whole, "O").lost_share == 0.0


def test_an_aim_that_only_an_obstacle_leads_to_has_lost_its_support() -> None:
    structure = Structure(
        records=[
            *(actor(each) for each in "AB"),
            *(aim(each) for each in "OG"),
            contribution("C", "A"),
            contribution("D", "B"),
            link("C", "G"),
            link("D", "G", polarity=COUNTERACTS),
            link("G", "O"),
        ]
    )
    assert drivers(structure, "O", without=frozenset({"A"})).losing_support == ("G", "O")
    assert drivers(structure, "O", without=frozenset({"D"})).losing_support == ()


def test_what_is_left_out_has_a_part_in_the_id() -> None:
    structure = worked_example()
    ids = {drivers(structure, "O", without=without).id for without in (None, frozenset({"A"}), frozenset({"B"}))}
    assert len(ids) == 3


def test_what_cannot_be_left_out() -> None:
    structure = worked_example()
    with pytest.raises(NotThere):
        drivers(structure, "O", without=frozenset({"actor_none"}))
    with pytest.raises(WrongType):
        drivers(structure, "O", without=frozenset({"G1"}))
    with pytest.raises(InvalidArgument):
        drivers(structure, "O", without=frozenset(f"actor_{number}" for number in range(101)))


@given(structures(), st.data())
def test_it_is_as_in_a_graph_that_lacks_it(structure: Structure, data: st.DataObject) -> None:
    ids = [*structure.actors, *structure.contributions, *structure.links]
    without = frozenset(data.draw(st.lists(st.sampled_from(sorted(ids)), max_size=3)))
    lacking = reduced(structure, without)
    today, then = Oracle(structure), Oracle(lacking)
    for aim_id in structure.aims:
        answer = drivers(structure, aim_id, without=without)
        assert shares(answer) == pytest.approx(shares(drivers(lacking, aim_id)), abs=1e-12)
        assert answer.lost_share == pytest.approx(held(today, aim_id, without), abs=1e-12)
        below = {each for each in structure.aims if any(True for _ in today.paths(each, aim_id))}
        if not structure.aims[aim_id].archived:
            assert set(answer.losing_support) == {
                each for each in below if is_supported(today, each) and not is_supported(then, each)
            }


def held(today: Oracle, aim_id: str, without: frozenset[str]) -> float:
    """What actors hold of an aim by paths on which something is left out."""
    whole = 0.0
    for record in today.structure.contributions.values():
        for path in today.paths(record.id, aim_id):
            is_broken = record.id in without or any(each.id in without for each in path)
            for actor_id, portion in today.portions(record).items():
                whole += portion * today.share(path) if is_broken or actor_id in without else 0.0
    return whole


def is_supported(oracle: Oracle, aim_id: str) -> bool:
    """Whether any contribution leads to an aim by a path that supports."""
    return any(part.supporting > 0 for part in oracle.drivers(aim_id).actors.values())
