"""What lists can be ordered by of what is stored; by what is computed, the fields say.

A key's `mark` stands in cursors that clients hold, and never changes.
"""

from operator import attrgetter

from samsyn.graph.orders import Key
from samsyn.reading.declarations import Named
from samsyn.reading.lists import ID

NEWEST_FIRST = (Named("", Key(attrgetter("id"), descending=True), "", mark="node.id"),)
LATEST_FIRST = (
    Named("", Key(attrgetter("period_end"), descending=True), "", mark="node.periodEnd"),
    Named("", Key(attrgetter("period_start"), descending=True), "", mark="node.periodStart"),
)
SOONEST_FIRST = (Named("", Key(attrgetter("due_on")), "", mark="node.dueOn"),)

NAME = Named("NAME", Key(attrgetter("name_sort")), "By name.", mark="node.nameSort")
TITLE = Named("TITLE", Key(attrgetter("title_sort")), "By title.", mark="node.titleSort")
CREATED_AT = Named("CREATED_AT", Key(attrgetter("created_at")), "By when it was registered.", mark="node.createdAt")
UPDATED_AT = Named("UPDATED_AT", Key(attrgetter("updated_at")), "By when it was last changed.", mark="node.updatedAt")
STARTS_ON = Named("STARTS_ON", Key(attrgetter("starts_on"), nullable=True), "By the first day.", mark="node.startsOn")
ENDS_ON = Named("ENDS_ON", Key(attrgetter("ends_on"), nullable=True), "By the last day.", mark="node.endsOn")
KIND = Named("KIND", Key(attrgetter("kind")), "By the name of its kind.", mark="node.kind")
STATUS = Named("STATUS", Key(attrgetter("status")), "By the name of its status.", mark="node.status")
STAGE = Named("STAGE", Key(attrgetter("stage")), "By the name of its stage.", mark="node.stage")
WEIGHT = Named(
    "WEIGHT",
    Key(attrgetter("weight")),
    "By the weight of its link; only where it is linked to one aim.",
    mark="edge.weight",
    of_link="CONTRIBUTES_TO",
)

AIM_ORDERS = (ID, NAME, CREATED_AT, UPDATED_AT)
GOAL_ORDERS = (ID, NAME, STARTS_ON, ENDS_ON, CREATED_AT, UPDATED_AT)
ACTOR_ORDERS = (ID, NAME, KIND, CREATED_AT, UPDATED_AT)
CONTRIBUTION_ORDERS = (ID, TITLE, STATUS, STARTS_ON, ENDS_ON, CREATED_AT, UPDATED_AT, WEIGHT)
MEASURE_ORDERS = (ID, NAME, STAGE, CREATED_AT, UPDATED_AT)
