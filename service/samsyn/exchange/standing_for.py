"""What a seed tells of what has no external id: by the measure that it is of, or by its title.

Its deeds see the graph as those before them have left it, so that a seed can go on with what came about by itself.
"""

from samsyn.deeds.deviations.steps import open_of
from samsyn.deeds.doing.decide import Raw
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Ref
from samsyn.graph.graph import Graph
from samsyn.graph.records import CorrectiveAction, Measure
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.texts import likeness
from samsyn.model.times import now
from samsyn.questions.judgement import latest


def view_of(graph: Graph) -> View:
    """The graph as the service itself sees it, which loads seeds."""
    return View(graph, SERVICE, now())


def stands_for(graph: Graph, ref: Ref, told: str) -> set[str]:
    """The ids of what a seed tells without an external id; none where nothing is told so.

    A measure's external id stands for its open deviation, or for the latest observation of the own place, both genders
    together; a title for the corrective actions that have it.
    """
    measure = graph.by_external_id(Measure, told)
    if "CorrectiveAction" in ref.types:
        return {each.id for each in graph.all(CorrectiveAction) if likeness(each.title) == likeness(told)}
    if measure and "Deviation" in ref.types:
        found = open_of(measure)
    elif measure and "Observation" in ref.types:
        found = latest(measure, view_of(graph))
    else:
        found = None
    return {found.id} if found else set()


def with_version(graph: Graph, model: type[Input], raw: Raw) -> Raw:
    """The input of a change with the version of what it changes, where it tells none: a seed has read none before."""
    if "expected_version" not in model.model_fields or "expectedVersion" in raw:
        return raw
    version = getattr(graph.records.get(str(raw.get("id"))), "version", None)
    return raw if version is None else {**raw, "expectedVersion": version}
