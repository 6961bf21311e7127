"""Tables that come in: what they would do is told, and what they do is all done, or in slices that can be gone on with."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from samsyn.command.table_import import import_
from samsyn.database.port import Address, Database
from samsyn.errors import CannotStart
from samsyn.exchange.tables.importing import Doing, Report, new_import_id, run
from samsyn.exchange.tables.rows import References, rows_of
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.exchange.tables.spooling import spool
from samsyn.exchange.tables.workbook import Filled, write
from samsyn.graph.graph import Graph
from samsyn.model.principals import SERVICE
from samsyn.model.vocabulary import Language
from samsyn.performing.record import Imported
from tests.support.demonstration import demonstration
from tests.support.doing import deeds_of, do, everything, perform


async def test_whole_place(graph: Database, tmp_path: Path) -> None:
    await perform(graph, "setPlace", {"code": "0665", "name": "Vaggeryd"})
    there = await asyncio.to_thread(demonstration)
    path = tmp_path / "x.xlsx"
    references = References(there)
    write(path, [], [Filled(each, rows_of(there, each, references)) for each in ALL_SHEETS], Language.SV)

    async def imported(*, dry: bool = False) -> Report:
        deeds = deeds_of(graph)
        spooled = spool(path, "", tmp_path / "figures")
        return await run(
            Doing(deeds, deeds.replica, SERVICE), spooled, Imported(new_import_id(), "Start"), print, dry=dry
        )
    before = await everything(graph)
    report = await imported(dry=True)
    print(report.counts, report.complaints[:20])
    assert not report.refused
    assert await everything(graph) == before
    report = await imported()
    print(report.counts, [str(x.message) + x.cell for x in report.complaints[:20]])
    assert not report.refused
    report = await imported()
    print(report.counts, report.rows[:5])
