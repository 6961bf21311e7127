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
from samsyn.questions.chains import chains
from samsyn.questions.drivers import Drivers, drivers_of
from samsyn.questions.find import SearchResult, find
from samsyn.questions.gaps import Gap, gap_sort_key, gaps
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
LED_TO = under("those that their goals and contributions lead to")


@answer("E.g. ActorKind, BOARD, nämnd.")
class Term:
    type: str = described("The enum, e.g. GoalOrderField; or ChangedField, for the name of a field in a history.")
    value: str = described("The enum value, or the name of the field, e.g. endsOn.")
    label: str = described("What people call it.")
    explanation: str = described("What it means.")


def terms(_at: View, *, language: Language) -> list[Term]:
    """Every value of every enum, then every field of histories, in the order of the vocabulary."""
    return [Term(type=kind, value=value, **words._asdict()) for kind, value, words in words_of_all(language)]


def unit_proposal(_at: View, *, unit: str) -> UnitProposal:
    """What a unit's text lets suppose."""
    return proposed(unit[:NAME_CHARACTERS_MAX])


def place(at: View) -> records.Place | None:
    """The place that the graph is about."""
    return at.graph.place


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


@object_type("What can be asked. Lists leave out what is archived; node(id) answers for it too.", of=View)
class Query:
    place: records.Place | None = computed(place, "The one place that this graph is about; null until it is set.")
    node: records.Node | None = computed(
        node, "What has this id; null where nothing has.", id=Argument(strawberry.ID, "Any id.")
    )
    nodes: list[records.Node | None] = computed(
        nodes,
        f"In the order asked; null where there is none. At most {IDS_MAX}.",
        ids=Argument(list[strawberry.ID], f"Any ids, at most {IDS_MAX}.", parse=checked_ids),
    )
    aims: Connection[records.Aim] = linked(
        "Every aim.",
        all_of(*records.AIMS),
        filtered=True,
        ordered=True,
        under=under("the goals that they own, and the outcomes and visions that their goals and contributions lead to"),
    )
    visions: Connection[records.Vision] = linked("The visions.", all_of(records.Vision), filtered=True, under=LED_TO)
    outcomes: Connection[records.Outcome] = linked(
        "The perceived qualities.", all_of(records.Outcome), filtered=True, ordered=True, under=LED_TO
    )
    goals: Connection[records.Goal] = linked(
        "The goals.", all_of(records.Goal), filtered=True, ordered=True, under=under("the goals that they own")
    )
    actors: Connection[records.Actor] = linked(
        "The actors.",
        all_of(records.Actor),
        filtered=True,
        ordered=True,
        under=under("these actors"),
    )
    contributions: Connection[records.Contribution] = linked(
        "The contributions, whatever their status.",
        all_of(records.Contribution),
        filtered=True,
        ordered=True,
        under=under("the contributions that they make"),
    )
    measures: Connection[records.Measure] = linked(
        "The measures.",
        all_of(records.Measure),
        filtered=True,
        ordered=True,
        under=under(
            "the measures that they own, and those without an owner that measure their goals and contributions"
        ),
    )
    values: Connection[records.Value] = linked("The values.", filtered=True)
    beneficiary_groups: Connection[records.BeneficiaryGroup] = linked("The beneficiary groups.", filtered=True)
    assets: Connection[records.Asset] = linked(
        "The shared assets.", all_of(records.Asset), filtered=True, under=under("the assets that they have adopted")
    )
    peer_groups: Connection[records.PeerGroup] = linked(
        "The groups of municipalities that measures can be compared within.", filtered=True
    )
    search: list[records.Node] = computed(
        search,
        "By name, title and description; case and accents of å, ä, ö as people expect; best first.",
        goes_far=True,
        deprecated="Use find: it also finds inflected words, compounds, synonyms and mistyped words, and says why.",
        text=Argument(str, f"Words that all must be there, up to {TEXT_MAX} characters.", parse=search_text),
        types=Argument(list[NodeType] | None, "Only of these types; of all unless said."),
        first=Argument(int | None, f"How many, 1 to {FIRST_MAX}.", FIRST_DEFAULT, parse=page_size),
    )
    find: SearchResult | None = computed(
        find,
        "Search by everyday words, in Swedish first: inflected words, compounds, synonyms, words without their dots and"
        " mistyped words are found too. Nodes with all words come before nodes with some. Measures, contributions,"
        " beneficiary groups and lessons that match lead on to their aims. Null with an error for a text that is empty"
        " or too long.",
        goes_far=True,
        text=Argument(str, f"The words to search for, up to {TEXT_MAX} characters.", parse=search_text),
        types=Argument(list[NodeType] | None, "Only hits of these types; of all types if left out."),
    )
    synonyms: Connection[records.Synonym] = linked(
        "The words that have synonyms, in alphabetical order of their ids.", filtered=True
    )
    viewer: VIEWER = computed(  # pyright: ignore[reportInvalidTypeForm] -- its type is made at the end
        lambda at: at.viewer, "Who you are to the service, and what it lets you do."
    )
    preview: Preview | None = given(
        "What would be if some deeds were done, by whoever may do them: any question, and nothing is done. At most a"
        " second is spent on it; each deed is charged as one. Null with an error for a list that can't be tried out.",
        deeds=deeds_argument(PREVIEWED_MAX),
    )
    changes: LogConnection = logged("Every deed that you may see, newest first.", filtered=True, backward=True)
    deviations: Connection[records.Deviation] = linked(
        "The deviations that you may see, newest first.",
        deviations,
        order=orders.NEWEST_FIRST,
        filtered=True,
        states=Argument(list[DeviationState] | None, "Only in these states; in any unless said."),
        under=under("the deviations of their measures, and those with a corrective action that they own"),
    )
    lessons: Connection[records.Lesson] = linked(
        "What was learnt, newest first.",
        lessons_with,
        order=orders.NEWEST_FIRST,
        filtered=True,
        backward=False,
        text=Argument(
            str | None,
            f"Words that all must be there, up to {TEXT_MAX} characters; case doesn't matter.",
            parse=short_text,
        ),
        under=under("the lessons from their deviations, and those about their goals, contributions and measures"),
    )
    reporting_rounds: Connection[records.ReportingRound] = linked(
        "The reporting rounds, newest first.", order=orders.NEWEST_FIRST, filtered=True, roles=DECIDING
    )
    api_keys: Connection[records.ApiKey] = linked(
        "The keys that were issued, the revoked ones too.", filtered=True, roles={Role.ADMIN}
    )
    vocabulary: list[Term] = computed(
        terms,
        "Labels for every enum value, order field and field of a history, in one language.",
        language=Argument(Language, "In which language.", Language.SV),
    )
    unit_proposal: UnitProposal = computed(
        unit_proposal,
        "What a unit's text lets suppose, for the form in which a measure is made.",
        unit=Argument(str, f"The unit; of its text the first {NAME_CHARACTERS_MAX} characters."),
    )
    drivers: Drivers | None = asked(
        drivers_of,
        "Who drives this aim. Null with an error (NOT_FOUND, or INVALID when it is no aim).",
        aim_id=Argument(strawberry.ID, "The aim."),
        during=DURING,
        group_by=GROUP_BY,
        include_submitted=INCLUDE_SUBMITTED,
        without=WITHOUT,
    )
    gaps: Connection[Gap] = asked(
        gaps,
        "What is missing in the chain, gravest first. Some is told inside alone: to strategists what rests on one"
        " actor; to them and those whom it concerns what is off target, overloaded or in conflict.",
        sort_key=gap_sort_key,
        paging=FORWARD,
        kinds=Argument(list[GapKind] | None, "Only of these kinds; of all unless said."),
        under=under("the gaps that concern something of theirs"),
    )
    priorities: list[Priority] | None = asked(
        priorities,
        "What to put first for an aim: the aims below it, then the actors that drive it, each by its effect. Null with"
        " an error (NOT_FOUND, or INVALID when it is no aim).",
        aim_id=Argument(strawberry.ID, "The aim."),
        first=Argument(int | None, f"How many aims, and how many actors, 1 to {FIRST_MAX}.", FIRST_DEFAULT),
        under=under("these actors and the aims that belong to them; the means are still those of all"),
    )
    chains: list[Chain] | None = asked(
        chains,
        "The red thread, strongest first. UP from an actor, a contribution or an aim to aims that lead no further; DOWN"
        " from an aim to contributions and dead ends. A contribution that doesn't count yet is taken as if it did."
        " Empty when there is no link.",
        from_id=Argument(strawberry.ID, "An actor, a contribution or an aim."),
        direction=Argument(ChainDirection, "Which way.", ChainDirection.UP),
        first=Argument(int | None, f"How many, 1 to {FIRST_MAX}.", FIRST_DEFAULT),
    )
