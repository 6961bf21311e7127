"""The root of all questions."""

from collections.abc import Mapping, Sequence
from operator import itemgetter

import strawberry

from samsyn.api import orders
from samsyn.api.answers import Chain, Drivers, Gap, Priority
from samsyn.api.arguments import DURING, GROUP_BY, INCLUDE_SUBMITTED, WITHOUT
from samsyn.api.comparing import PeerGroup
from samsyn.api.filters import (
    ActorFilter,
    AimFilter,
    ChangeFilter,
    ContributionFilter,
    GoalFilter,
    MeasureFilter,
    OutcomeFilter,
)
from samsyn.api.history import LASTING, NEWEST_FIRST, Change
from samsyn.api.improving import Deviation, Lesson
from samsyn.api.measuring import Measure
from samsyn.api.nodes import (
    Actor,
    Aim,
    ApiKey,
    Asset,
    BeneficiaryGroup,
    Contribution,
    Goal,
    Node,
    Outcome,
    Place,
    Value,
    Vision,
)
from samsyn.api.orders import (
    ACTOR_ORDER,
    AIM_ORDER,
    CONTRIBUTION_ORDER,
    GOAL_ORDER,
    MEASURE_ORDER,
    OUTCOME_ORDER,
)
from samsyn.api.reporting import ReportingRound
from samsyn.api.viewer import Viewer
from samsyn.errors import InvalidArgument
from samsyn.model.pages import FIRST_DEFAULT, FIRST_MAX
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import VOCABULARY, ChainDirection, DeviationState, GapKind, Language, NodeType, Role
from samsyn.projection.declarations import (
    FORWARD,
    Argument,
    Connection,
    asked,
    asker,
    known,
    linked,
    one,
    searched,
    told,
)
from samsyn.projection.filters import type_name
from samsyn.projection.searching import TEXT_MAX
from samsyn.questions.chains import chains
from samsyn.questions.drivers import drivers
from samsyn.questions.gaps import gap_place, gaps
from samsyn.questions.priorities import priorities

IDS_MAX = FIRST_MAX


def ids_of(arguments: Mapping[str, list[str]]) -> list[str]:
    """Return the ids that `nodes` asks for. Raises InvalidArgument for too many."""
    ids = arguments["ids"]
    if len(ids) > IDS_MAX:
        raise InvalidArgument("ids", f"Ask for at most {IDS_MAX} ids at a time; there are {len(ids)}.")
    return ids


def types_of(node_types: Sequence[NodeType] | None) -> list[str]:
    """Return the types that a search is of: those named, else all."""
    return [type_name(node_type) for node_type in (NodeType if node_types is None else node_types)]


@strawberry.type(description="E.g. ActorKind, BOARD, nämnd.")
class Term:
    type: str = told("The enum.")
    value: str = told("Its value.")
    label: str = told("What people call it.")
    explanation: str = told("What it means.")


def terms(arguments: Mapping[str, Language]) -> list[Term]:
    """Return every value of every enum, in the order of the vocabulary."""
    return [
        Term(type=words.__name__, value=member.name, **member.words(arguments["language"])._asdict())
        for words in VOCABULARY
        for member in words
    ]


@strawberry.type(description="What can be asked. Lists leave out what is archived; node(id) answers for it too.")
class Query:
    place: Place | None = one("(node:Place)", "The one place that this graph is about; null until it is set.")
    node: Node | None = known(
        itemgetter("id"), "What has this id; null where nothing has.", id=Argument(strawberry.ID, "Any id.")
    )
    nodes: list[Node | None] = known(
        ids_of,
        f"In the order asked; null where there is none. At most {IDS_MAX}.",
        ids=Argument(list[strawberry.ID], f"Any ids, at most {IDS_MAX}."),
    )
    aims: Connection[Aim] = linked("(node:Goal|Outcome|Vision)", "Every aim.", filter_by=AimFilter, order_by=AIM_ORDER)
    visions: Connection[Vision] = linked("(node:Vision)", "The visions.")
    outcomes: Connection[Outcome] = linked(
        "(node:Outcome)", "The perceived qualities.", filter_by=OutcomeFilter, order_by=OUTCOME_ORDER
    )
    goals: Connection[Goal] = linked("(node:Goal)", "The goals.", filter_by=GoalFilter, order_by=GOAL_ORDER)
    actors: Connection[Actor] = linked("(node:Actor)", "The actors.", filter_by=ActorFilter, order_by=ACTOR_ORDER)
    contributions: Connection[Contribution] = linked(
        "(node:Contribution)",
        "The contributions, whatever their status.",
        filter_by=ContributionFilter,
        order_by=CONTRIBUTION_ORDER,
    )
    measures: Connection[Measure] = linked(
        "(node:Measure)", "The measures.", filter_by=MeasureFilter, order_by=MEASURE_ORDER
    )
    values: Connection[Value] = linked("(node:Value)", "The values.")
    beneficiary_groups: Connection[BeneficiaryGroup] = linked("(node:BeneficiaryGroup)", "The beneficiary groups.")
    assets: Connection[Asset] = linked("(node:Asset)", "The shared assets.")
    peer_groups: Connection[PeerGroup] = linked(
        "(node:PeerGroup)", "The groups of municipalities that measures can be compared within."
    )
    search: list[Node] = searched(
        types_of,
        "By name, title and description; case and accents of å, ä, ö as people expect; best first.",
        text=Argument(str, f"Words that all must be there, up to {TEXT_MAX} characters."),
        types=Argument(list[NodeType] | None, "Only of these types; of all unless said."),
        first=Argument(int | None, f"How many, 1 to {FIRST_MAX}.", FIRST_DEFAULT),
    )
    viewer: Viewer = asker("Who you are to the service, and what it lets you do.")
    changes: Connection[Change] = linked(
        "(node:Change)",
        "Every deed that you may see, newest first.",
        order=NEWEST_FIRST,
        filter_by=ChangeFilter,
        lasting=LASTING,
    )
    deviations: Connection[Deviation] = linked(
        "(node:Deviation)",
        "The deviations that you may see, newest first.",
        where="node.state IN coalesce($states, [node.state])",
        order=orders.NEWEST_FIRST,
        states=Argument(list[DeviationState] | None, "Only in these states; in any unless said."),
    )
    lessons: Connection[Lesson] = linked(
        "(node:Lesson)",
        "What was learnt, newest first.",
        where="all(word IN split(toLower(coalesce($text, '')), ' ') WHERE toLower(node.text) CONTAINS word)",
        order=orders.NEWEST_FIRST,
        backward=False,
        text=Argument(str | None, "Words that all must be there; case doesn't matter."),
    )
    reporting_rounds: Connection[ReportingRound] = linked(
        "(node:ReportingRound)",
        "The reporting rounds, newest first.",
        order=orders.NEWEST_FIRST,
        roles=DECIDING,
    )
    api_keys: Connection[ApiKey] = linked(
        "(node:ApiKey)", "The keys that were issued, the revoked ones too.", roles={Role.ADMIN}
    )
    vocabulary: list[Term] = known(
        terms,
        "Every enum value in words for people.",
        language=Argument(Language, "In which language.", Language.SV),
    )
    drivers: Drivers | None = asked(
        drivers,
        "Who drives this aim. Null with an error (NOT_FOUND, or INVALID when it is no aim).",
        key="",
        aim_id=Argument(strawberry.ID, "The aim."),
        during=DURING,
        group_by=GROUP_BY,
        about="without",
        include_submitted=INCLUDE_SUBMITTED,
        without=WITHOUT,
    )
    gaps: Connection[Gap] = asked(
        gaps,
        "What is missing in the chain, gravest first. Some is told inside alone: to strategists what rests on one"
        " actor; to them and those whom it concerns what is off target, overloaded or in conflict.",
        key="",
        place=gap_place,
        knows=("viewer", "today"),
        paging=FORWARD,
        kinds=Argument(list[GapKind] | None, "Only of these kinds; of all unless said."),
    )
    priorities: list[Priority] | None = asked(
        priorities,
        "What to put first for an aim: the aims below it, then the actors that drive it, each by its effect. Null with"
        " an error (NOT_FOUND, or INVALID when it is no aim).",
        key="",
        knows=("today",),
        aim_id=Argument(strawberry.ID, "The aim."),
        first=Argument(int | None, f"How many aims, and how many actors, 1 to {FIRST_MAX}.", FIRST_DEFAULT),
    )
    chains: list[Chain] | None = asked(
        chains,
        "The red thread, strongest first. UP from an actor, a contribution or an aim to aims that lead no further; DOWN"
        " from an aim to contributions and dead ends. A contribution that doesn't count yet is taken as if it did."
        " Empty when there is no link.",
        key="",
        about="from_id",
        from_id=Argument(strawberry.ID, "An actor, a contribution or an aim."),
        direction=Argument(ChainDirection, "Which way.", ChainDirection.UP),
        first=Argument(int | None, f"How many, 1 to {FIRST_MAX}.", FIRST_DEFAULT),
    )
