"""What is worked out of what is stored: the graph in memory, and what it judges of a measure."""

from samsyn.database.port import Database
from samsyn.database.replica import Replica
from samsyn.graph.records import Measure
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.times import now
from samsyn.questions.judgement import Judgement, judgement


async def seen(graph: Database) -> View:
    """The graph as the service itself sees it now."""
    return View(await Replica(graph).current(), SERVICE, now())


async def judged(graph: Database, measure_id: str) -> Judgement:
    """What is judged of a measure now."""
    at = await seen(graph)
    measure = at.graph.get(Measure, measure_id)
    assert measure is not None
    return judgement(measure, at)


async def attained(graph: Database, measure_id: str) -> str:
    """How a measure's latest observation stands, leaving the calendar aside."""
    return (await judged(graph, measure_id)).attainment.name
