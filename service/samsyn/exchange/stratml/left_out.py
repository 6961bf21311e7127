"""What of a graph has no place in a plan, told with how many there are and what they are called."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from samsyn.exchange.stratml.grammar import PART_2
from samsyn.exchange.stratml.writer import Writing, name_of, there
from samsyn.graph.records import (
    Actor,
    Asset,
    BeneficiaryGroup,
    Contribution,
    CorrectiveAction,
    Deviation,
    Lesson,
    Measure,
    Outcome,
    PeerGroup,
    ReportingRound,
    Synonym,
    Value,
    Vision,
)

NAMED_MAX: Final = 5  # as many names as fit on a line or two
COUNTED: Final = (
    (Deviation, "deviations"),
    (CorrectiveAction, "corrective actions"),
    (Lesson, "lessons"),
    (ReportingRound, "reporting rounds"),
    (PeerGroup, "peer groups"),
    (Synonym, "synonyms"),
)


def left_out(writing: Writing) -> Iterator[str]:
    """Yield a line for each kind of thing that a document leaves out; nothing where it has all of it."""
    graph = writing.graph
    yield from _named("visions, as StratML has one", there(graph, Vision)[1:])
    contributions = [each for each in there(graph, Contribution) if each.id not in writing.ids]
    yield from _named("contributions that aren't approved, or lead to nothing in the plan", contributions)
    if writing.part is PART_2:
        unplaced = "measures that indicate no goal, outcome or approved contribution"
        yield from _named(unplaced, writing.measures_left_out)
        yield from _named("measures' ties to what isn't in the plan", writing.measures_cut)
    else:
        yield from _named("measures, which Part 2 has, with targets and results", there(graph, Measure))
        yield from _named("makers' roles and weights, which Part 2 has", _once(writing.roles_left_out))
    links = [f"{name_of(each.source)} → {name_of(each.target)}" for each in writing.links_left_out]
    yield from _told("links to what isn't in the plan", links)
    yield from _named("assets", there(graph, Asset))
    experiencing = {each.id for outcome in there(graph, Outcome) for each in outcome.experienced_by}
    groups = there(graph, BeneficiaryGroup)
    yield from _named(
        "beneficiary groups that no outcome names", [each for each in groups if each.id not in experiencing]
    )
    yield from _named("actors' contacts", [each for each in writing.actors if each.contact])
    yield from _named("actors' members", [each for each in there(graph, Actor) if each.members])
    noted = [each for each in (*there(graph, Value), *groups) if each.external_id or each.source or each.illustrative]
    yield from _named("external ids, sources and marks as example data of values and groups", noted)
    for cls, words in COUNTED:
        if count := sum(1 for _ in graph.all(cls)):
            yield f"{count:,} {words}"


def _named(words: str, records: Sequence[Any]) -> Iterator[str]:
    yield from _told(words, [name_of(each) for each in records])


def _told(words: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        more = f" and {len(names) - NAMED_MAX:,} more" if len(names) > NAMED_MAX else ""
        yield f"{len(names):,} {words}: {', '.join(f'“{each}”' for each in names[:NAMED_MAX])}{more}"


def _once(records: Iterable[Any]) -> list[Any]:
    return list({each.id: each for each in records}.values())
