"""A graph of three goals, each made by a deed of its own: three changes to follow."""

from typing import Final

from samsyn.database.port import Database
from samsyn.graph.graph import Graph
from samsyn.graph.records import Goal
from tests.support.doing import do

NAMES: Final = ["Ett", "Två", "Tre"]


async def make_goals(graph: Database) -> None:
    """Make the goals, one after the other."""
    for name in NAMES:
        await do(graph, "createGoal", name=name)


def names(graph: Graph) -> list[str]:
    """What all goals are called, in alphabetical order."""
    return sorted(goal.name for goal in graph.all(Goal))
