"""`samsyn import kolada`: read or fetch figures, check all of them, store them, and say what was done."""

from collections import Counter
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import Final

from samsyn.database.port import Address
from samsyn.errors import ImportRefused, NotFetched
from samsyn.exchange.kolada.areas import Area, area_of, is_of
from samsyn.exchange.kolada.check import Gathered, check
from samsyn.exchange.kolada.client import IDS_MAX, Kolada, Pace, asking
from samsyn.exchange.kolada.definitions import Said, judged, said_of
from samsyn.exchange.kolada.files import check_whole, groups_in, in_words, municipalities_in, rows_in
from samsyn.exchange.kolada.rows import Group, group_of
from samsyn.exchange.kolada.spool import spooling
from samsyn.exchange.kolada.store import SECONDS_MAX, Say, Stored, pieces, store_figures, store_groups
from samsyn.exchange.kolada.target import NATION, ImportTarget, target_of
from samsyn.exchange.through import deeds_at

KEY_FIGURES_TOLD_MAX: Final = 10  # in a line; the others are counted


async def from_file(address: Address, path: Path, say: Say) -> str:
    """Import a file and return what was done.

    All of it is read and checked first. Raises ImportRefused with all that is wrong with it, CannotStart without a
    place, and what connecting and writing raise.
    """
    async with deeds_at(address) as deeds:
        target = await target_of(deeds.database)
        check_whole(path)
        names, groups = municipalities_in(path), groups_in(path)
        with spooling() as spool:
            gathered = Gathered(spool, target.by_kpi())
            say(f"Reading {path.name} …")
            for row in rows_in(path):
                gathered.take(row)
            check(gathered, target.known(names, groups), source=path.name)
            say(f"Writing {spool.count():,} figures of {gathered.rows:,} rows …")
            grouped = await store_groups(deeds, groups, target)
            stored = await store_figures(deeds, spool, gathered.measures, say)
    return _in_words(gathered, stored, grouped)


async def fetched(address: Address, url: str, say: Say, *, pace: Pace | None = None) -> str:
    """Fetch the key figures of all measures for the place, its peers and the nation, and return what was done.

    All of it is fetched and checked first. A measure whose key figure was withdrawn or redefined is flagged, and gets
    no values. Raises NotFetched, ImportRefused, CannotStart without a place, and what connecting and writing raise.
    """
    async with deeds_at(address) as deeds, asking(url, pace or Pace()) as kolada:
        target = (await target_of(deeds.database)).of_kolada()
        areas_known = await _areas(kolada)
        groups = await _groups(kolada, target, areas_known)
        names = {code: area.name for code, area in areas_known.items()}
        found = judged(target.measures, await _said(kolada, target))
        with spooling() as spool:
            gathered = Gathered(spool, ImportTarget(target.place, found.measures, target.groups, target.areas).by_kpi())
            kpis = sorted({each.kpi for each in found.measures if not each.retired})
            areas = sorted({target.place, NATION} | {code for group in groups for code in group.members})
            say(f"Fetching {len(kpis):,} key figures for {len(areas):,} areas …")
            for some_kpis, some_areas in product(pieces(kpis, IDS_MAX), list(pieces(areas, IDS_MAX))):
                path = f"data/municipality/{','.join(some_areas)}/kpi"
                async for row in kolada.values(path, some_kpis):
                    gathered.take(row)
            check(gathered, target.known(names, groups), source="What Kolada answers")
            say(f"Writing {spool.count():,} figures of {gathered.rows:,} rows …")
            await deeds.perform_all(found.deeds, seconds_max=SECONDS_MAX)
            grouped = await store_groups(deeds, groups, target)
            stored = await store_figures(deeds, spool, gathered.measures, say)
    return "\n".join([*found.told, _in_words(gathered, stored, grouped)])


async def _areas(kolada: Kolada) -> dict[str, Area]:
    """Return all municipalities and regions by their codes. Raises NotFetched where there are none."""
    areas: dict[str, Area] = {}
    async for each in kolada.values("municipality"):
        areas |= dict([found] if (found := area_of(each)) else [])
    if not areas:
        raise NotFetched("Kolada knows no municipality at all. Nothing is imported. Try again later.")
    return areas


async def _groups(kolada: Kolada, target: ImportTarget, areas: Mapping[str, Area]) -> list[Group]:
    """Return the groups of municipalities that are like the own place. Raises NotFetched and ImportRefused."""
    own = areas.get(target.place)
    if own is None:
        raise NotFetched(
            f"Kolada knows no municipality with the code {target.place}. Nothing is imported. Correct the place's code."
        )
    groups: list[Group] = []
    number = 0
    async for each in kolada.values("municipality_groups", title=own.name):
        number += 1
        group, complaints = group_of(each)
        if group is None:
            faults = [in_words(f"group {number}", complaint) for complaint in complaints]
            raise ImportRefused("What Kolada answers", faults)
        if is_of(own, group, areas):
            groups.append(group)
    return groups


async def _said(kolada: Kolada, target: ImportTarget) -> dict[str, Said]:
    """Return what Kolada says of the key figures of measures. Raises NotFetched where it knows none of them."""
    kpis = sorted({each.kpi for each in target.measures if not each.retired})
    said: dict[str, Said] = {}
    for some in pieces(kpis, IDS_MAX):
        async for each in kolada.values("kpi", some):
            said |= dict([found] if (found := said_of(each)) else [])
    if kpis and not said:
        told = ", ".join(kpis[:KEY_FIGURES_TOLD_MAX])
        raise NotFetched(
            f"Kolada knows none of the measures' key figures, {told}. Correct their kpiId; if that is right, it is"
            " taken for a fault of Kolada's own: try again later. Nothing is imported."
        )
    return said


def _in_words(gathered: Gathered, stored: Stored, groups: int) -> str:
    lines = [f"Imported: {stored.new:,} new, {stored.changed:,} changed, {stored.unchanged:,} as they were."]
    if groups:
        lines.append(f"Groups of peers stored: {groups:,}.")
    if gathered.beyond:
        lines.append(f"Look at those that their units don't let expect: {_counted(gathered.beyond)}.")
    if gathered.deleted:
        lines.append(f"Left out, as Kolada has deleted them: {gathered.deleted:,}.")
    if gathered.of_groups:
        lines.append(f"Left out, as they are rows of groups: {_counted(gathered.of_groups)}.")
    if stored.not_begun:
        lines.append(f"Left out, as their periods haven't begun: {stored.not_begun:,}.")
    if gathered.retired:
        lines.append(f"Left out, as their measures are retired: {_counted(gathered.retired)}.")
    if gathered.unmeasured:
        lines.append(f"Left out, as no measure has the key figure: {_counted(gathered.unmeasured)}.")
    return "\n".join(lines)


def _counted(values: Counter[str]) -> str:
    told = [f"{kpi} ({count:,})" for kpi, count in sorted(values.items())[:KEY_FIGURES_TOLD_MAX]]
    more = len(values) - len(told)
    return ", ".join([*told, *([f"and {more:,} more"] if more else [])])
