"""Whom the drivers of an aim are counted under: superiors, boards and departments."""

import pytest

from samsyn.graph.graph import Graph
from samsyn.model.vocabulary import ActorKind, DriverGroup, Sector
from samsyn.questions.arguments import DateRange
from samsyn.questions.drivers import SectorShare, drivers_of
from tests.unit.driving import contribution_shares, shares
from tests.unit.facts import Fact
from tests.unit.graphs import actor, aim, at, contribution, graph_of, ids, link, put


def hierarchy(*facts: Fact) -> Graph:
    """A municipality with a department and its unit, and a company that nothing is above; three contributions."""
    return graph_of(
        aim("O"),
        actor("board", kind=ActorKind.BOARD),
        actor("department", kind=ActorKind.DEPARTMENT, part_of="board"),
        actor("unit", kind=ActorKind.UNIT, part_of="department"),
        actor("company", kind=ActorKind.COMPANY),
        contribution("C1", "unit", "company"),
        contribution("C2", "department"),
        contribution("C3", "unit", "department"),
        link("C1", "O", 2),
        link("C2", "O", 1),
        link("C3", "O", 1),
        *facts,
    )


def test_actors_are_told_as_registered_by_default() -> None:
    assert shares(drivers_of(at(hierarchy()), "O")) == {"department": 0.375, "unit": 0.375, "company": 0.25}


def test_grouped_by_parent_an_actor_counts_under_its_nearest_superior() -> None:
    answer = drivers_of(at(hierarchy()), "O", group_by=DriverGroup.PARENT)
    assert shares(answer) == {"board": 0.375, "department": 0.375, "company": 0.25}
    assert contribution_shares(answer)["department"] == {"C1": 0.25, "C3": 0.125}


def test_grouped_by_top_an_actor_counts_under_its_topmost_superior() -> None:
    answer = drivers_of(at(hierarchy()), "O", group_by=DriverGroup.TOP)
    assert shares(answer) == {"board": 0.75, "company": 0.25}
    board = answer.actors[0]
    assert board.contribution_count == 3
    assert contribution_shares(answer)["board"] == {"C1": 0.25, "C2": 0.25, "C3": 0.25}
    assert [(ids(path.nodes), path.share) for path in board.paths()] == [
        (("C1", "O"), 0.25),
        (("C2", "O"), 0.25),
        (("C3", "O"), 0.25),
    ]


def town() -> Graph:
    """Two boards under a council, departments under one of them, a company under none, each with a contribution."""
    actors = [
        actor("council", kind=ActorKind.COUNCIL),
        actor("board", kind=ActorKind.BOARD, part_of="council"),
        actor("committee", kind=ActorKind.BOARD, part_of="board"),
        actor("department", kind=ActorKind.DEPARTMENT, part_of="board"),
        actor("unit", kind=ActorKind.UNIT, part_of="department"),
        actor("company", kind=ActorKind.MUNICIPAL_COMPANY, part_of="council"),
        actor("joint", kind=ActorKind.JOINT_BODY),
        actor("club", kind=ActorKind.ASSOCIATION),
    ]
    return graph_of(
        aim("O"),
        *actors,
        *(contribution(f"of {each.id}", each.id) for each in actors),
        *(link(f"of {each.id}", "O", 2) for each in actors),
    )


def test_grouped_by_board_an_actor_counts_under_the_nearest_board_itself_included() -> None:
    answer = drivers_of(at(town()), "O", group_by=DriverGroup.BOARD)
    alone = ["club", "committee", "company", "council", "joint"]
    assert shares(answer) == {"board": 0.375} | dict.fromkeys(alone, 0.125)
    assert contribution_shares(answer)["board"] == dict.fromkeys(["of board", "of department", "of unit"], 0.125)


def test_grouped_by_department_who_has_none_stands_by_itself() -> None:
    answer = drivers_of(at(town()), "O", group_by=DriverGroup.DEPARTMENT)
    alone = ["board", "club", "committee", "company", "council", "joint"]
    assert shares(answer) == {"department": 0.25} | dict.fromkeys(alone, 0.125)


def test_grouped_by_board_an_archived_board_is_passed_over() -> None:
    graph = town()
    put(
        graph,
        actor("council", kind=ActorKind.BOARD),
        actor("board", kind=ActorKind.BOARD, part_of="council", archived=True),
    )
    told = shares(drivers_of(at(graph), "O", group_by=DriverGroup.BOARD))
    assert told == pytest.approx({"council": 4 / 7} | dict.fromkeys(["committee", "joint", "club"], 1 / 7))


def test_what_members_of_a_group_make_together_is_counted_once() -> None:
    graph = graph_of(
        aim("O"),
        actor("board", kind=ActorKind.BOARD),
        *(actor(each, part_of="board") for each in ("one", "other")),
        actor("club"),
        contribution("C", "one", "other", "club"),
        contribution("D", "one"),
        link("C", "O", 3),
        link("D", "O", 1),
    )
    board, club = drivers_of(at(graph), "O", group_by=DriverGroup.BOARD).actors
    assert (board.actor.id, board.share, board.contribution_count) == ("board", 0.75, 2)
    assert {part.contribution.id: part.share for part in board.contributions()} == {"C": 0.5, "D": 0.25}
    assert (club.actor.id, club.share, club.contribution_count) == ("club", 0.25, 1)


def test_a_grouped_answer_rests_on_what_was_worked_out_for_another_group() -> None:
    graph = town()
    held = drivers_of(at(graph), "O").held
    assert all(drivers_of(at(graph), "O", group_by=each).held is held for each in DriverGroup)
    assert drivers_of(at(graph), "O", during=DateRange(), group_by=DriverGroup.BOARD).held is not held


def test_sectors_are_those_of_the_actors_as_registered_however_they_are_grouped() -> None:
    expected = (
        SectorShare(sector=Sector.MUNICIPALITY, share=0.75, actor_count=2),
        SectorShare(sector=Sector.BUSINESS, share=0.25, actor_count=1),
    )
    graph = hierarchy(actor("unit", kind=ActorKind.UNIT, part_of="company"))
    for group_by in DriverGroup:
        assert drivers_of(at(graph), "O", group_by=group_by).sectors == expected


def test_an_archived_superior_is_passed_over() -> None:
    graph = hierarchy(actor("department", part_of="board", archived=True))
    for group_by in (DriverGroup.PARENT, DriverGroup.TOP):
        answer = drivers_of(at(graph), "O", group_by=group_by)
        assert contribution_shares(answer) == {"board": {"C1": 1 / 3, "C3": 1 / 3}, "company": {"C1": 1 / 3}}


def test_an_actor_with_archived_superiors_alone_stands_for_itself() -> None:
    graph = hierarchy(actor("board", archived=True))
    assert shares(drivers_of(at(graph), "O", group_by=DriverGroup.TOP)) == {"department": 0.75, "company": 0.25}


def test_superiors_in_a_circle_are_passed_once() -> None:
    graph = hierarchy(actor("board", part_of="unit"))
    assert sum(shares(drivers_of(at(graph), "O", group_by=DriverGroup.TOP)).values()) == 1.0
