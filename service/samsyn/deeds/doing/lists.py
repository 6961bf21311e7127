"""Lists of a change: told whole, or by what is added and taken out, so that nobody drops what they didn't read."""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from pydantic.alias_generators import to_camel

from samsyn.deeds.doing.deed import Work
from samsyn.deeds.doing.inputs import Input, InputT, Shape, named_by, naming, shapes
from samsyn.deeds.doing.limits import ELEMENTS_MAX
from samsyn.deeds.doing.properties import tied_now
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import ConflictFault, Fault, InvalidFault
from samsyn.model.pages import FIRST_DEFAULT
from samsyn.spoken import Message


def whole(work: Work, given: InputT) -> InputT:
    """The input with its lists whole: with what is added first, and without what is taken out.

    Refuses what can't be so, and lists that would drop what whoever tells them may not have read.
    """
    lists = listed(type(given))
    if not lists:
        return given
    record = work.found[getattr(given, "id")]  # noqa: B009 -- every change tells it
    latest, told = given.latest(work), dict[str, Any]()
    for shape in lists:
        there = list(tied_now(work, record, shape))
        work.refuse(*_count_faults(given, shape, record, there))
        added, removed = (
            cast("list[Any] | None", getattr(given, f"{part}_{shape.name}")) for part in ("add", "remove")
        )
        if added is None and removed is None:
            continue
        kept = latest.get(shape.alias, there)
        work.refuse(*_part_faults(given, shape, kept, added or (), removed or ()))
        gone = {*(removed or ()), *(named_by(shape, each) for each in added or ())}
        told[shape.name] = [*(added or ()), *(_element(shape, each) for each in kept if each not in gone)]
    return given.model_copy(update=told) if told else given


def in_place(model: type[Input], raw: Mapping[str, Any], faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield the faults, those of a list where they belong in what was told: at what is added, or taken out."""
    lists = {shape.alias: shape.name for shape in listed(model)}
    for fault in faults:
        alias, index = (*fault.path[:2], "", "")[:2]
        adding, removing = (to_camel(f"{part}_{lists.get(alias)}") for part in ("add", "remove"))
        if alias not in lists or alias in raw or raw.keys().isdisjoint((adding, removing)):
            yield fault
        elif index.isdigit() and int(index) < len(raw.get(adding) or ()):
            yield replace(fault, path=(adding, *fault.path[1:]))
        else:
            yield replace(fault, path=(removing if raw.get(removing) else adding,))


def repeated(keys: Iterable[Hashable]) -> Iterator[int]:
    """Yield the indexes of what comes earlier in its list already."""
    seen: set[Hashable] = set()
    for index, key in enumerate(keys):
        if key in seen:
            yield index
        seen.add(key)


def listed(model: type[Input]) -> list[Shape]:
    """The lists of what a change ties, each of which can be told by its parts."""
    return [shape for shape in shapes(model) if shape.tied and shape.many and f"add_{shape.name}" in model.model_fields]


def _element(shape: Shape, known: str) -> Any:
    """An element that stays as it is."""
    if not issubclass(shape.kind, Input):
        return known
    return shape.kind.model_validate({naming(shape).alias: known})


def _count_faults(given: Input, shape: Shape, record: Any, there: Collection[str]) -> Iterator[Fault]:
    """Yield OTHER_COUNT, and COUNT_MISSING where more are there than a page has, and some would be dropped."""
    count, path = getattr(given, f"{shape.name}_count"), (f"{shape.alias}Count",)
    if count is not None and count != len(there):
        message = Message(
            en="Read them all and decide anew: there are {actual}, not {given}.",
            sv="Läs in alla och ta ställning på nytt: det finns {actual}, inte {given}.",
            actual=len(there),
            given=count,
        )
        current, version = record.id, record.version
        yield ConflictFault(
            path=path, reason=Reason.OTHER_COUNT, message=message, current=current, current_version=version
        )
    if count is None and shape.name in given.model_fields_set and len(there) > FIRST_DEFAULT:
        wanted = {named_by(shape, each) for each in getattr(given, shape.name) or ()}
        if not wanted.issuperset(there):
            message = Message(
                en="Give the number that you have read, as some of {actual} are left out; or give only what to remove.",
                sv="Ange hur många du har läst in, eftersom några av {actual} saknas här; eller ange bara vad som ska"
                " tas bort.",
                actual=len(there),
            )
            yield InvalidFault(path=path, reason=Reason.COUNT_MISSING, message=message)


def _part_faults(
    given: Input, shape: Shape, there: Collection[str], added: Sequence[Any], removed: Sequence[str]
) -> Iterator[Fault]:
    """Yield BOTH_GIVEN, NOT_THERE and TOO_MANY."""
    adding, removing = (to_camel(f"{part}_{shape.name}") for part in ("add", "remove"))
    if shape.name in given.model_fields_set:
        message = Message(
            en="Give {field} whole, or what to add and to remove.",
            sv="Ange hela {field}, eller vad som ska läggas till och tas bort.",
            field=shape.alias,
        )
        yield InvalidFault(path=(shape.alias,), reason=Reason.BOTH_GIVEN, message=message)
    names = {named_by(shape, each) for each in added}
    for index, each in enumerate(removed):
        if each in names:
            message = Message(en="Add it or remove it, but not both.", sv="Lägg till eller ta bort, inte båda.")
            yield InvalidFault(path=(removing, str(index)), reason=Reason.BOTH_GIVEN, message=message)
        elif each not in there:
            message = Message(en="Leave it out: it isn't there.", sv="Utelämna den: den finns inte där.")
            yield InvalidFault(path=(removing, str(index)), reason=Reason.NOT_THERE, message=message)
    if len({*there, *names}.difference(removed)) > ELEMENTS_MAX:
        message = Message(
            en="Add fewer: there would be more than {max}.",
            sv="Lägg till färre: det skulle bli fler än {max}.",
            max=ELEMENTS_MAX,
        )
        yield InvalidFault(path=(adding,), reason=Reason.TOO_MANY, message=message)
