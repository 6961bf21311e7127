"""What lists can be ordered by of what is stored; by what is computed, the fields say.

A key's `mark` stands in cursors that clients hold, and never changes.
"""

from collections.abc import Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Final

from samsyn.graph.orders import Key
from samsyn.model.vocabulary import Words
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

AIM_ORDERS = (ID, NAME, CREATED_AT, UPDATED_AT)
GOAL_ORDERS = (ID, NAME, STARTS_ON, ENDS_ON, CREATED_AT, UPDATED_AT)
ACTOR_ORDERS = (ID, NAME, KIND, CREATED_AT, UPDATED_AT)
CONTRIBUTION_ORDERS = (ID, TITLE, STATUS, STARTS_ON, ENDS_ON, CREATED_AT, UPDATED_AT, WEIGHT)
MEASURE_ORDERS = (ID, NAME, STAGE, CREATED_AT, UPDATED_AT)

ORDER_WORDS: Final[Mapping[str, tuple[Words, Words]]] = MappingProxyType(
    {
        "ID": (Words("id", "Efter id."), Words("id", "By id.")),
        "NAME": (Words("namn", "Efter namn, i svensk bokstavsordning."), Words("name", "By name, in Swedish order.")),
        "TITLE": (
            Words("titel", "Efter titel, i svensk bokstavsordning."),
            Words("title", "By title, in Swedish order."),
        ),
        "CREATED_AT": (Words("registrerad", "Efter när det registrerades."), Words("created at", "By creation time.")),
        "UPDATED_AT": (
            Words("senast ändrad", "Efter när det ändrades senast."),
            Words("updated at", "By the time of the last change."),
        ),
        "STARTS_ON": (Words("börjar", "Efter den första dagen."), Words("starts on", "By first day.")),
        "ENDS_ON": (Words("slutar", "Efter den sista dagen."), Words("ends on", "By last day.")),
        "KIND": (Words("sort", "Efter namnet på sorten."), Words("kind", "By the name of the kind.")),
        "STATUS": (Words("status", "Efter status."), Words("status", "By status.")),
        "STAGE": (
            Words("led i kvalitetskedjan", "Efter namnet på ledet."),
            Words("stage", "By the name of the stage."),
        ),
        "WEIGHT": (Words("vikt", "Efter sambandets vikt."), Words("weight", "By the weight of the link.")),
        "CONTRIBUTIONS_COUNT": (
            Words("antal insatser", "Efter antalet insatser."),
            Words("number of contributions", "By the number of contributions."),
        ),
        "GOALS_COUNT": (Words("antal mål", "Efter antalet mål."), Words("number of goals", "By the number of goals.")),
        "MEASURES_COUNT": (
            Words("antal mått", "Efter antalet mått."),
            Words("number of measures", "By the number of measures."),
        ),
        "ATTAINMENT": (Words("måluppfyllelse", "Efter måluppfyllelse."), Words("attainment", "By attainment.")),
        "ATTAINMENT_INDEX": (
            Words("index", "Efter hur väl det går, från 0 till 100."),
            Words("index", "By the attainment index, from 0 to 100."),
        ),
        "TREND": (Words("trend", "Efter vart de tre senaste mätvärdena pekar."), Words("trend", "By trend.")),
        "UNSUPPORTED_SHARE": (
            Words("andel utan stöd", "Efter den andel som ingen registrerad insats står för."),
            Words("unsupported share", "By the share that no registered contribution stands for."),
        ),
        "EXTERNAL_SHARE": (
            Words("yttre andel", "Efter andelen påverkan som ingen i grafen står för."),
            Words("external share", "By the share of influences that nobody in the graph stands for."),
        ),
        "STALENESS": (
            Words("inaktualitet", "Efter hur länge sedan det uppdaterades."),
            Words("staleness", "By how long ago it was updated."),
        ),
    }
)
"""By an order's name, its words in Swedish and in English. An order that has none fails a test of the vocabulary."""
