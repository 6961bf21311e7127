"""GraphQL's Query: the lists of all types, and the questions."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import strawberry

from samsyn.api import orders
from samsyn.api.arguments import DURING, GROUP_BY, INCLUDE_SUBMITTED, WITHOUT, under
from samsyn.api.several import PREVIEWED_MAX, Preview, deeds_argument
from samsyn.api.types.history import LogConnection
from samsyn.api.vocabulary import words_of_all
from samsyn.errors import InvalidArgument
from samsyn.graph import records
from samsyn.graph.view import View
from samsyn.model.answers import Argument, answer, described, limited
from samsyn.model.pages import FIRST_DEFAULT, FIRST_MAX, page_size
from samsyn.model.principals import DECIDING
from samsyn.model.texts import NAME_CHARACTERS_MAX
from samsyn.model.units import UnitProposal, proposed
from samsyn.model.vocabulary import ChainDirection, DeviationState, GapKind, Language, NodeType, Role
from samsyn.questions.arguments import AIMS_MAX, check_max_aims
from samsyn.questions.chains import chains
from samsyn.questions.drivers import Drivers, drivers_of
from samsyn.questions.find import SearchResult, find
from samsyn.questions.gaps import Gap, gap_sort_key, gaps
from samsyn.questions.goal_map import AimMap, goal_map
from samsyn.questions.lessons import lessons_with
from samsyn.questions.priorities import Priority, priorities
from samsyn.questions.search import TEXT_MAX, search, search_text, short_text
from samsyn.questions.strongest import Chain
from samsyn.questions.under import theirs
from samsyn.reading.declarations import FORWARD, Connection, asked, computed, given, linked, logged
from samsyn.reading.types import known, object_type
from samsyn.spoken import Message

IDS_MAX = FIRST_MAX
VIEWER = known("Viewer")
LED_TO = under("those that their goals and contributions contribute to")


@answer("A term of the vocabulary: an enum value with its label. Example: ActorKind, BOARD, nämnd.")
class Term:
    type: str = described("The enum, e.g. GoalOrderField; or ChangedField, for the name of a field in a history.")
    value: str = described("The enum value, or the name of the field, e.g. endsOn.")
    label: str = described("Label for people, in the requested language.")
    explanation: str = described("Explanation for people, in the requested language.")


def terms(_at: View, *, language: Language) -> list[Term]:
    """Every value of every enum, then every field of histories, in the order of the vocabulary."""
    return [Term(type=kind, value=value, **words._asdict()) for kind, value, words in words_of_all(language)]


def unit_proposal(_at: View, *, unit: str) -> UnitProposal:
    """What a unit's text lets suppose."""
    return proposed(unit[:NAME_CHARACTERS_MAX])


def place(at: View) -> records.Place | None:
    """The place that the graph is about."""
    return at.graph.place


def revision(at: View) -> int:
    """How many revisions the graph has had."""
    return at.graph.revision


def node(at: View, *, id: str) -> Any:  # noqa: A002 -- as callers call it
    """What has an id."""
    return at.graph.records.get(id)


def nodes(at: View, *, ids: Sequence[str]) -> list[Any]:
    """What has these ids, in their order; None where nothing has."""
    return [at.graph.records.get(each) for each in ids]


@limited(most=IDS_MAX)
def checked_ids(ids: Sequence[str]) -> Sequence[str]:
    """The ids that `nodes` asks for. Raises InvalidArgument for too many."""
    if len(ids) > IDS_MAX:
        message = Message(
            en="Ask for at most {max} ids at a time; there are {length}.",
            sv="Fråga efter högst {max} id åt gången; här finns {length}.",
            max=IDS_MAX,
            length=len(ids),
        )
        raise InvalidArgument("ids", message)
    return ids


def deviations(at: View, *, states: Sequence[DeviationState] | None, under: str | None) -> Iterator[records.Deviation]:
    """The deviations in some states, in any unless said; with `under`, those of an actor and all below it."""
    wanted = frozenset(DeviationState if states is None else states)
    found = at.graph.all(records.Deviation) if under is None else theirs(at, under, records.Deviation)
    return (each for each in found if each.state in wanted)


def all_of(*types: type[records.Node]) -> Callable[..., Iterable[records.Node] | None]:
    """What a list at the root is of: with `under`, what belongs to an actor and all below it; without, None for all."""

    def rows(at: View, *, under: str | None) -> Iterable[records.Node] | None:
        return None if under is None else [each for cls in types for each in theirs(at, under, cls)]

    return rows


@object_type("Queries. Lists leave out archived items; `node(id:)` returns them too.", of=View)
class Query:
    place: records.Place | None = computed(
        place, "Municipality or region that this service describes; null until it is set."
    )
    revision: int = computed(revision, "Revision number of the graph that the whole answer is of.")
    node: records.Node | None = computed(
        node, "Item with this id; null if there is none.", id=Argument(strawberry.ID, "Id of an item of any type.")
    )
    nodes: list[records.Node | None] = computed(
        nodes,
        f"Items with these ids, in the same order; null for each id that no item has. At most {IDS_MAX} items.",
        ids=Argument(list[strawberry.ID], f"Ids of items of any type, at most {IDS_MAX}.", parse=checked_ids),
    )
    aims: Connection[records.Aim] = linked(
        "Aims: all visions, outcomes and goals.",
        all_of(*records.AIMS),
        filtered=True,
        ordered=True,
        under=under(
            "the goals that they own, and the outcomes and visions that their goals and contributions contribute to"
        ),
    )
    visions: Connection[records.Vision] = linked(
        "All visions.", all_of(records.Vision), filtered=True, ordered=True, under=LED_TO
    )
    outcomes: Connection[records.Outcome] = linked(
        "All outcomes, which are qualities as people perceive them.",
        all_of(records.Outcome),
        filtered=True,
        ordered=True,
        under=LED_TO,
    )
    goals: Connection[records.Goal] = linked(
        "All goals.", all_of(records.Goal), filtered=True, ordered=True, under=under("the goals that they own")
    )
    actors: Connection[records.Actor] = linked(
        "All actors.",
        all_of(records.Actor),
        filtered=True,
        ordered=True,
        under=under("these actors"),
    )
    contributions: Connection[records.Contribution] = linked(
        "All contributions, with any status.",
        all_of(records.Contribution),
        filtered=True,
        ordered=True,
        under=under("the contributions that they make"),
    )
    measures: Connection[records.Measure] = linked(
        "All measures.",
        all_of(records.Measure),
        filtered=True,
        ordered=True,
        under=under("the measures that they own, and the unowned measures of their goals and contributions"),
    )
    values: Connection[records.Value] = linked("All values.", filtered=True)
    beneficiary_groups: Connection[records.BeneficiaryGroup] = linked("All beneficiary groups.", filtered=True)
    assets: Connection[records.Asset] = linked(
        "All shared assets.", all_of(records.Asset), filtered=True, under=under("the assets that they have adopted")
    )
    peer_groups: Connection[records.PeerGroup] = linked(
        "Peer groups: groups of municipalities for comparing measures.", filtered=True
    )
    search: list[records.Node] = computed(
        search,
        "Search by name, title and description, best match first. Case is ignored; å, ä and ö are different"
        " letters from a and o.",
        goes_far=True,
        deprecated="Use `find`: it also finds inflected words, compounds, synonyms and misspelled words, and gives the"
        " reasons.",
        text=Argument(str, f"Words that must all occur, up to {TEXT_MAX} characters.", parse=search_text),
        types=Argument(list[NodeType] | None, "Only items of these types; by default all types."),
        first=Argument(int | None, f"Number of items, 1–{FIRST_MAX}.", FIRST_DEFAULT, parse=page_size),
    )
    find: SearchResult | None = computed(
        find,
        "Full-text search for everyday words, mainly in Swedish. It also finds inflected words, compounds,"
        " synonyms, misspelled words, and words without the dots of å, ä and ö. Items with all words come before"
        " items with some of them. Measures, contributions, beneficiary groups and lessons that match lead to"
        " their aims. Null with an error if the text is empty or too long.",
        goes_far=True,
        text=Argument(str, f"Words to search for, up to {TEXT_MAX} characters.", parse=search_text),
        types=Argument(list[NodeType] | None, "Only hits of these types; by default all types."),
    )
    synonyms: Connection[records.Synonym] = linked(
        "Words that have synonyms, in alphabetical order of their ids.", filtered=True
    )
    viewer: VIEWER = computed(  # pyright: ignore[reportInvalidTypeForm] -- its type is made at the end
        lambda at: at.viewer, "The viewer: who you are, what you may do and which tasks you have."
    )
    preview: Preview | None = given(
        "Preview of mutations: answers any query on the graph after them, without changing anything. You need"
        " permission for the mutations. At most one second is spent on a preview; each mutation in it has its"
        " usual cost. Null with an error if the list can't be previewed.",
        deeds=deeds_argument(PREVIEWED_MAX),
    )
    changes: LogConnection = logged(
        "Change log: all mutations that you may see, newest first.", filtered=True, backward=True
    )
    deviations: Connection[records.Deviation] = linked(
        "Deviations that you may see, newest first.",
        deviations,
        order=orders.NEWEST_FIRST,
        filtered=True,
        states=Argument(list[DeviationState] | None, "Only deviations in these states; by default all states."),
        under=under("the deviations of their measures, and those with a corrective action that they own"),
    )
    lessons: Connection[records.Lesson] = linked(
        "Lessons learnt, newest first.",
        lessons_with,
        order=orders.NEWEST_FIRST,
        filtered=True,
        backward=False,
        text=Argument(
            str | None,
            f"Words that must all occur, up to {TEXT_MAX} characters; case is ignored.",
            parse=short_text,
        ),
        under=under("the lessons from their deviations, and those about their goals, contributions and measures"),
    )
    reporting_rounds: Connection[records.ReportingRound] = linked(
        "Reporting rounds, newest first.", order=orders.NEWEST_FIRST, filtered=True, roles=DECIDING
    )
    api_keys: Connection[records.ApiKey] = linked(
        "API keys that were issued, including revoked keys.", filtered=True, roles={Role.ADMIN}
    )
    claim_mappings: Connection[records.ClaimMapping] = linked(
        "What claims of the OpenID Connect provider give people, including mappings that were removed.",
        filtered=True,
        roles={Role.ADMIN},
    )
    sessions: Connection[records.Session] = linked(
        "Sessions of everybody who is signed in, newest first.",
        order=orders.NEWEST_FIRST,
        filtered=True,
        roles={Role.ADMIN},
    )
    vocabulary: list[Term] = computed(
        terms,
        "Labels for every enum value, order field and field of a history, in one language.",
        language=Argument(Language, "Language of the labels and explanations.", Language.SV),
    )
    unit_proposal: UnitProposal = computed(
        unit_proposal,
        "Properties suggested by the text of a unit, for the form in which a measure is created.",
        unit=Argument(str, f"Text of the unit, of which the first {NAME_CHARACTERS_MAX} characters are used."),
    )
    drivers: Drivers | None = asked(
        drivers_of,
        "Drivers of an aim: actors with their shares. Null with an error: NOT_FOUND, or INVALID if the item isn't"
        " an aim.",
        aim_id=Argument(strawberry.ID, "Id of the aim."),
        during=DURING,
        group_by=GROUP_BY,
        include_submitted=INCLUDE_SUBMITTED,
        without=WITHOUT,
    )
    map: AimMap | None = computed(
        goal_map,
        "Map: all aims in layers, and the links between them. Null with an error: NOT_FOUND, or INVALID if the item"
        " isn't an aim.",
        goes_far=True,
        root_id=Argument(strawberry.ID | None, "Id of an aim: only that aim and all aims below it."),
        max_aims=Argument(
            int,
            f"Maximum number of aims, 1–{AIMS_MAX:,}. If there are more, the map shows the first layers.",
            AIMS_MAX,
            parse=check_max_aims,
        ),
    )
    gaps: Connection[Gap] = asked(
        gaps,
        "Gaps: what is missing in the chain, most severe first. FRAGILE gaps are visible to strategists only."
        " NEGLECTED, OVERLOADED and CONFLICT gaps are visible to strategists and to the actors concerned.",
        sort_key=gap_sort_key,
        paging=FORWARD,
        kinds=Argument(list[GapKind] | None, "Only gaps of these kinds; by default all kinds."),
        under=under("the gaps that concern something of theirs"),
        about=Argument(
            strawberry.ID | None,
            "Id of an aim, an actor, a contribution or a measure. Only the gaps that name it among their `nodes`.",
        ),
    )
    priorities: list[Priority] | None = asked(
        priorities,
        "Priority matrix of an aim: the aims below it, then the actors that drive it, largest effect first. Null"
        " with an error: NOT_FOUND, or INVALID if the item isn't an aim.",
        aim_id=Argument(strawberry.ID, "Id of the aim."),
        first=Argument(int | None, f"Number of aims and number of actors, 1–{FIRST_MAX}.", FIRST_DEFAULT),
        under=under(
            "these actors and the aims that belong to them; the means are still computed over all aims and actors"
        ),
    )
    chains: list[Chain] | None = asked(
        chains,
        "Chains of links (Swedish: röd tråd), strongest first. UP: from an actor, a contribution or an aim to aims"
        " without outgoing links. DOWN: from an aim to contributions and to aims without incoming links. If you"
        " ask about a contribution that doesn't count yet, it is treated like an approved one. Empty if there is"
        " no link.",
        from_id=Argument(strawberry.ID, "Id of an actor, a contribution or an aim."),
        direction=Argument(ChainDirection, "Direction of the chains, UP or DOWN.", ChainDirection.UP),
        first=Argument(int | None, f"Number of items, 1–{FIRST_MAX}.", FIRST_DEFAULT),
    )
