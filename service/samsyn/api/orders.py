"""What lists can be ordered by. A key's `mark` stands in cursors that clients hold, and never changes."""

from operator import attrgetter
from typing import Any

from samsyn.graph.orders import Key
from samsyn.graph.view import View
from samsyn.questions.judgement import attainment
from samsyn.reading.declarations import Named
from samsyn.reading.lists import ID


def contributions_to(aim: Any, at: View) -> int:
    """How many live contributions that whoever asks may see lead straight to an aim."""
    at.walked(len(aim.contributions))
    return _counted(at, (link.source for link in aim.contributions))


def contributions_of(actor: Any, at: View) -> int:
    """How many live contributions that whoever asks may see an actor makes."""
    at.walked(len(actor.contributions))
    return _counted(at, (part.target for part in actor.contributions))


def _counted(at: View, contributions: Any) -> int:
    return sum(1 for each in contributions if each.archived_at is None and at.sees(each))


NEWEST_FIRST = (Named("", Key(attrgetter("id"), descending=True), "", mark="node.id"),)
LATEST_FIRST = (
    Named("", Key(attrgetter("period_end"), descending=True), "", mark="node.periodEnd"),
    Named("", Key(attrgetter("period_start"), descending=True), "", mark="node.periodStart"),
)
SOONEST_FIRST = (Named("", Key(attrgetter("due_on")), "", mark="node.dueOn"),)

NAME = Named("NAME", Key(attrgetter("name_sort")), "By name.", mark="node.nameSort")
TITLE = Named("TITLE", Key(attrgetter("title_sort")), "By title.", mark="node.titleSort")
CREATED_AT = Named("CREATED_AT", Key(attrgetter("created_at")), "By time of creation.", mark="node.createdAt")
UPDATED_AT = Named("UPDATED_AT", Key(attrgetter("updated_at")), "By time of the last change.", mark="node.updatedAt")
STARTS_ON = Named("STARTS_ON", Key(attrgetter("starts_on"), nullable=True), "By first day.", mark="node.startsOn")
ENDS_ON = Named("ENDS_ON", Key(attrgetter("ends_on"), nullable=True), "By last day.", mark="node.endsOn")
KIND = Named("KIND", Key(attrgetter("kind")), "By kind, in alphabetical order of the enum values.", mark="node.kind")
STATUS = Named(
    "STATUS", Key(attrgetter("status")), "By status, in alphabetical order of the enum values.", mark="node.status"
)
STAGE = Named(
    "STAGE", Key(attrgetter("stage")), "By stage, in alphabetical order of the enum values.", mark="node.stage"
)
WEIGHT = Named(
    "WEIGHT",
    Key(attrgetter("weight")),
    "By weight of the link; only for the contributions to one aim.",
    mark="edge.weight",
    of_link="CONTRIBUTES_TO",
)
CONTRIBUTIONS_TO = Named(
    "CONTRIBUTIONS_COUNT",
    Key(contributions_to),
    "By number of contributions that link directly to it. Archived and hidden contributions aren't counted.",
    mark="contributions to it",
    is_kept=False,
)
CONTRIBUTIONS_OF = Named(
    "CONTRIBUTIONS_COUNT",
    Key(contributions_of),
    "By number of contributions that it makes. Archived and hidden contributions aren't counted.",
    mark="contributions of it",
    is_kept=False,
)
MEASURES = Named(
    "MEASURES_COUNT",
    Key(lambda aim, _at: sum(1 for each in aim.measures if each.archived_at is None)),
    "By number of measures of it. Archived measures aren't counted.",
    mark="measures of it",
    is_kept=False,
)
ATTAINMENT = Named(
    "ATTAINMENT",
    Key(attainment),
    "By attainment, in alphabetical order of the enum values.",
    mark="attainment",
    is_kept=False,
)

AIM_ORDERS = (ID, NAME, CREATED_AT, UPDATED_AT)
OUTCOME_ORDERS = (*AIM_ORDERS, CONTRIBUTIONS_TO)
GOAL_ORDERS = (ID, NAME, STARTS_ON, ENDS_ON, CREATED_AT, UPDATED_AT, CONTRIBUTIONS_TO, MEASURES)
ACTOR_ORDERS = (ID, NAME, KIND, CREATED_AT, UPDATED_AT, CONTRIBUTIONS_OF)
CONTRIBUTION_ORDERS = (ID, TITLE, STATUS, STARTS_ON, ENDS_ON, CREATED_AT, UPDATED_AT, WEIGHT)
MEASURE_ORDERS = (ID, NAME, STAGE, CREATED_AT, UPDATED_AT, ATTAINMENT)
