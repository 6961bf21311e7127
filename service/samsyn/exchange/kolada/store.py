"""Writes what was gathered, by the deeds that everybody uses, so that history and revision are right."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Final, TypeVar

from samsyn.database.statements import statement
from samsyn.deeds.doing.limits import ELEMENTS_MAX
from samsyn.exchange.kolada.rows import Figure, Group
from samsyn.exchange.kolada.spool import Spool
from samsyn.exchange.kolada.target import ImportTarget, Measured
from samsyn.exchange.through import Through
from samsyn.model.periods import period_of
from samsyn.model.times import this_day
from samsyn.performing import Deeds

T = TypeVar("T")
Say = Callable[[str], None]
Deed = tuple[str, Mapping[str, Any]]

BATCH: Final = 2_000  # figures of one transaction: it is done in about a second, and nobody else writes meanwhile
SECONDS_MAX: Final = 60.0  # for a transaction on a slow machine
PARTS: Final = 10  # of the whole, after each of which progress is said
SOURCE: Final = "Källa: Kolada"  # what its licence asks to be told under unprocessed figures


@dataclass(slots=True)
class Stored:
    """How many observations were new, got another value, or were there already; and of how many no period has begun."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    not_begun: int = 0


async def store_figures(
    deeds: Deeds | Through, spool: Spool, measures: Mapping[str, Sequence[Measured]], say: Say
) -> Stored:
    """Store the figures of measures that aren't retired, and return what became of them.

    What is stored with the same value already is left alone. Each batch is a transaction; should one fail, those
    before it stand, and a repetition goes on from there. Raises what `Deeds.perform_all` raises.
    """
    stored = Stored()
    whole, done = spool.count(), 0
    for batch in spool.batches(BATCH):
        begun = [each for each in batch if period_of(each.period).start <= this_day()]
        stored.not_begun += len(batch) - len(begun)
        wanted = dict(_observations(begun, measures))
        await _store(deeds, wanted, stored)
        before, done = done, done + len(batch)
        if done < whole and done * PARTS // whole > before * PARTS // whole:
            say(f"{done:,} of {whole:,} figures …")
    return stored


async def store_groups(deeds: Deeds | Through, groups: Sequence[Group], target: ImportTarget) -> int:
    """Store the groups that are new or differ from what is stored, and return how many."""
    differing = [each for each in groups if not _is_as(each, target.groups.get(each.id))]
    told = [{"id": each.id, "name": each.name, "members": list(each.members)} for each in differing]
    recorded: list[Deed] = [("recordPeerGroups", {"groups": some}) for some in pieces(told, ELEMENTS_MAX)]
    await deeds.perform_all(recorded, seconds_max=SECONDS_MAX)
    return len(differing)


def pieces(elements: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield the elements in their order, so many at a time."""
    coming = iter(elements)
    while some := list(islice(coming, size)):
        yield some


async def _store(deeds: Deeds | Through, wanted: Mapping[str, Mapping[str, Any]], stored: Stored) -> None:
    text = statement("reads/figures_stored").text
    keys = {"keys": list(wanted)}
    [rows] = await deeds.database.read(text, keys, from_leader=True, seconds_max=SECONDS_MAX)
    known = {key: (status, value) for key, status, value in rows}
    differing = [
        each for key, each in wanted.items() if known.get(key) != (each.get("status", "REPORTED"), each.get("value"))
    ]
    recorded: list[Deed] = [("recordObservations", {"observations": some}) for some in pieces(differing, ELEMENTS_MAX)]
    await deeds.perform_all(recorded, seconds_max=SECONDS_MAX)
    new = len(wanted.keys() - known.keys())
    stored.new += new
    stored.changed += len(differing) - new
    stored.unchanged += len(wanted) - len(differing)


def _observations(
    batch: Sequence[Figure], measures: Mapping[str, Sequence[Measured]]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the observations of all figures by their keys, as `recordObservations` takes them."""
    for figure in batch:
        for measure in measures[figure.kpi]:
            if not measure.retired:
                told = {"value": figure.value} if figure.value is not None else {"status": figure.status}
                key = f"{measure.id}|{figure.period}|{figure.area}|{figure.gender}"
                yield (
                    key,
                    {
                        "measureId": measure.id,
                        "period": figure.period,
                        "area": figure.area,
                        "gender": figure.gender,
                        "source": SOURCE,
                        **told,
                    },
                )


def _is_as(group: Group, stored: Group | None) -> bool:
    return stored is not None and (group.name, set(group.members)) == (stored.name, set(stored.members))
