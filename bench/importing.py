"""How long an import of figures takes, and how much memory: from Kolada's file, and from a workbook.

Each is a process of its own, `samsyn import kolada FILE` or `samsyn import tables FILE`. The database is an embedded
one with a few measures in it. A tenth is imported first, then all, then all again, when nothing is written. What
memory the process needed at the most should be the same for each of Kolada's; the other has the graph beside it.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from samsyn.database import embedded
from samsyn.database.homes import environment_of
from samsyn.database.port import Address
from samsyn.errors import CannotStart
from samsyn.exchange.tables.sheets import ALL_SHEETS
from samsyn.exchange.tables.writing import Filled, write
from samsyn.model.vocabulary import Language
from samsyn.performing import deeds_over

FIGURES: Final = 100_000
FIGURES_SMOKE: Final = 2_000
OWN: Final = "0665"
AREAS: Final = [OWN, *(f"{code:04}" for code in range(1_000, 1_200))]
YEARS: Final = range(2_000, 2_020)
GENDERS: Final = "TKM"
MEASURES: Final = 20  # that a workbook has figures of
MEASURE: Final = {"unit": "%", "stage": "EFFECT", "method": "KEY_FIGURE", "direction": "INCREASE", "targetValue": 50.0}
KILOBYTE: Final = 1_024


def main(figures: int) -> None:
    """Measure and print the table. Raises CannotStart where an import fails."""
    print("\n| import of | seconds | MB at the most | figures/s |")
    print("|---|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="samsyn-bench-") as temporary:
        folder = Path(temporary)
        database = embedded.start(folder / "data")
        try:
            asyncio.run(_prepared(database.address, figures))
            some, whole = _written(folder, figures // 10), _written(folder, figures)
            book = _workbook(folder, figures)
            for words, count, *arguments in (
                (f"{figures // 10:,} figures", figures // 10, "kolada", some),
                (f"{figures:,} figures", figures, "kolada", whole),
                (f"the same {figures:,} again", figures, "kolada", whole),
                (f"{figures:,} others of a workbook, tried out", figures, "tables", book, "--dry-run"),
                (f"these {figures:,}", figures, "tables", book, "--reason", "Figures"),
                (f"these {figures:,} again", figures, "tables", book, "--reason", "Figures"),
            ):
                seconds, megabytes = _imported(database.address, *map(str, arguments))
                print(f"| {words} | {seconds:.1f} | {megabytes:.0f} | {count / seconds:,.0f} |", flush=True)
        finally:
            embedded.stop(database)


async def _prepared(address: Address, figures: int) -> None:
    async with deeds_over(address) as deeds:
        await deeds.perform("setPlace", {"code": OWN, "name": "Exempelstad"})
        named = (f"N{number:05}" for number in range(1, MEASURES + 1))
        for kpi in dict.fromkeys([*(row["kpi"] for row in _rows(figures)), *named]):
            await deeds.perform("createMeasure", {**MEASURE, "name": kpi, "kpiId": kpi})


def _written(folder: Path, figures: int) -> Path:
    """Return a file with so many figures, written piece by piece as it is read."""
    path = folder / f"{figures}.json"
    with path.open("w", encoding="utf-8") as file:
        file.write(f'{{"municipalities": {json.dumps(dict.fromkeys(AREAS, "Kommun"))}, "values": [\n')
        for number, row in enumerate(_rows(figures)):
            file.write((",\n" if number else "") + json.dumps(row))
        file.write("]}\n")
    return path


def _rows(figures: int) -> Iterator[dict[str, Any]]:
    left = figures
    for number in range(1, figures):
        for area in AREAS:
            for year in YEARS:
                genders = GENDERS[:left]
                if not genders:
                    return
                left -= len(genders)
                values = [{"gender": each, "count": 1, "status": "", "value": 40.5 + year % 20} for each in genders]
                yield {"kpi": f"N{number:05}", "municipality": area, "period": year, "values": values}


def _workbook(folder: Path, figures: int) -> Path:
    """Return a workbook with so many figures of other areas, from measure to measure."""
    path = folder / f"{figures}.xlsx"
    [observations] = (sheet for sheet in ALL_SHEETS if sheet.key == "observations")
    measures = [f"N{number:05}" for number in range(1, MEASURES + 1)]
    rows = (
        {
            "measureId": measures[number % MEASURES],
            "period": str(YEARS[number // MEASURES % len(YEARS)]),
            "area": f"{2_000 + number // MEASURES // len(YEARS):04}",
            "gender": "T",
            "value": 40.5 + number % 20,
            "status": "REPORTED",
        }
        for number in range(figures)
    )
    write(path, [], [Filled(observations, rows)], Language.SV)
    return path


def _imported(address: Address, *arguments: str) -> tuple[float, float]:
    """Return how many seconds an import takes, start of the process included, and its memory in MB at the most."""
    command = [str(Path(sys.executable).with_name("samsyn")), "import", *arguments]
    began = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603 -- our own command
        command,
        env={**os.environ, **environment_of(address)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - began
    if process.returncode:
        raise CannotStart(f"samsyn import {' '.join(arguments)} ended with {process.returncode}.")
    return seconds, used.ru_maxrss / KILOBYTE


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else FIGURES)
