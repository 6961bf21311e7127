"""The ids in an input: where they stand, what they should be of, and what is wrong with those that can't be used."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from samsyn.deeds.doing.inputs import Input, shapes
from samsyn.deeds.doing.limits import ELEMENTS_MAX, Ref
from samsyn.deeds.doing.naming import named
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault, NotFoundFault, StateFault
from samsyn.graph.records import AimLink
from samsyn.graph.view import View
from samsyn.spoken import Message, Series

CHARACTERS_TOLD_MAX: Final = 60  # of an id that a message repeats

IN_WORDS: Final = {
    "Vision": Message(en="a vision", sv="en vision"),
    "Outcome": Message(en="an outcome", sv="ett utfall"),
    "Goal": Message(en="a goal", sv="ett mål"),
    "Value": Message(en="a value", sv="ett värdeord"),
    "BeneficiaryGroup": Message(en="a beneficiary group", sv="en målgrupp"),
    "Actor": Message(en="an actor", sv="en aktör"),
    "Contribution": Message(en="a contribution", sv="en insats"),
    "Asset": Message(en="an asset", sv="en gemensam resurs"),
    "Measure": Message(en="a measure", sv="ett mått"),
    "AimLink": Message(en="a link", sv="ett samband"),
    "Observation": Message(en="an observation", sv="ett mätvärde"),
    "ApiKey": Message(en="an API key", sv="en nyckel"),
    "ClaimMapping": Message(en="a claim mapping", sv="en koppling av ett anspråk"),
    "Invitation": Message(en="an invitation", sv="en inbjudan"),
    "Session": Message(en="a session", sv="en inloggning"),
    "ReportingRound": Message(en="a reporting round", sv="en rapportering"),
    "Deviation": Message(en="a deviation", sv="en avvikelse"),
    "CorrectiveAction": Message(en="a corrective action", sv="en åtgärd"),
    "Lesson": Message(en="a lesson", sv="en lärdom"),
}


@dataclass(frozen=True, slots=True)
class Reference:
    """An id in an input, where it stands and what it should be of."""

    path: tuple[str, ...]
    id: str
    ref: Ref


def references_of(model: type[Input], raw: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[Reference]:
    """Yield the ids in an input as it came, in the order of its fields, whatever else is wrong with it.

    Of a list that is longer than any may be, only as many as may be: nobody can have the graph searched for more.
    """
    for shape in shapes(model):
        if not (shape.ref or issubclass(shape.kind, Input)):
            continue
        value = raw.get(shape.alias)
        here = (*path, shape.alias)
        elements = cast("list[object]", value)[:ELEMENTS_MAX] if shape.many and isinstance(value, list) else ()
        places = [((*here, str(index)), element) for index, element in enumerate(elements)] or [(here, value)]
        for place, element in places:
            if shape.ref and isinstance(element, str):
                yield Reference(place, element, shape.ref)
            elif issubclass(shape.kind, Input) and isinstance(element, Mapping):
                yield from references_of(shape.kind, cast("Mapping[str, Any]", element), place)


def look_up(references: Iterable[Reference], at: View) -> dict[str, Any]:
    """What the ids are of, as far as it is seen; what isn't, is answered as if it weren't there."""
    found: dict[str, Any] = {}
    for reference in references:
        record = at.graph.records.get(reference.id)
        if record is not None and record.label in IN_WORDS and at.sees(record):
            found[reference.id] = record
    return found


def faults_of(references: Iterable[Reference], found: Mapping[str, Any], at: View) -> Iterator[Fault]:
    """Yield a fault for each id that nothing has, that is of another type, or of what is archived or removed."""
    for reference in references:
        record = found.get(reference.id)
        state = state_of(record) if record else None
        if record is None:
            yield _unknown(reference)
        elif record.label not in reference.ref.types:
            message = Message(
                en="Give the id of {expected}; this is the id of {actual}.",
                sv="Ange id för {expected}; detta är id för {actual}.",
                expected=in_words(reference.ref),
                actual=IN_WORDS[record.label],
            )
            yield InvalidFault(path=reference.path, reason=Reason.WRONG_TYPE, message=message)
        elif state is Reason.UNLINKED:
            message = Message(
                en="Link the two again; this link was removed.",
                sv="Koppla ihop de två på nytt; det här sambandet är borttaget.",
            )
            yield StateFault(path=reference.path, reason=Reason.UNLINKED, message=message, state=state)
        elif state and not reference.ref.archived:
            yield archived_fault(reference.path, record, at)


def usable(references: Sequence[Reference], found: Mapping[str, Any], at: View) -> dict[str, Any]:
    """What is found by id, without what any reference to it is faulty for."""
    faulty = {reference.id for reference in references if next(faults_of((reference,), found, at), None) is not None}
    return {node_id: record for node_id, record in found.items() if node_id not in faulty}


def state_of(record: Any) -> Reason | None:
    """ARCHIVED or UNLINKED for what can't be used; None for all else."""
    if isinstance(record, AimLink):
        return Reason.UNLINKED if record.unlinked_at else state_of(record.source)
    return Reason.ARCHIVED if getattr(record, "archived_at", None) else None


def archived_fault(path: tuple[str, ...], record: Any, at: View) -> Fault:
    """The fault of using what is archived."""
    message = Message(
        en="Restore it first, or choose another; {name} is archived.",
        sv="Återställ först, eller välj något annat; {name} är arkiverat.",
        name=named(record.source if isinstance(record, AimLink) else record, at),
    )
    return StateFault(path=path, reason=Reason.ARCHIVED, message=message, state=Reason.ARCHIVED)


def in_words(ref: Ref) -> Series:
    """The types that fit, as in "a goal, an outcome or a vision"."""
    return Series(tuple(IN_WORDS[type_name] for type_name in ref.types), "or")


def _unknown(reference: Reference) -> Fault:
    told = reference.id.encode("ascii", "replace").decode()
    told = told if len(told) <= CHARACTERS_TOLD_MAX else f"{told[:CHARACTERS_TOLD_MAX]}…"
    message = Message(
        en="Give the id of {expected} that exists; nothing has the id {id}.",
        sv="Ange id för {expected}; det finns inget med id {id}.",
        expected=in_words(reference.ref),
        id=told,
    )
    return NotFoundFault(path=reference.path, reason=Reason.UNKNOWN_ID, message=message, missing_id=told)
