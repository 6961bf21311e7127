"""How long exports take from the command line, over an embedded database that no service runs on.

`PYTHONPATH=service:. .venv/bin/python -m bench.exports large` measures one size: once without a checkpoint of the
graph, then with the one that a service has left. The start of the database is a part of each.
"""

import asyncio
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bench.backups import NODES
from bench.data import SIZES, Size, place
from bench.homes import EMBEDDED, issued_key, running
from bench.loading import fill_graph
from samsyn.command import checkpoint
from samsyn.database.homes import CHECKPOINT
from samsyn.errors import CannotStart
from tests.support.service import begun, serving, until

EXPORTS: Final = (
    ("tables, as a workbook", "tables", "place.xlsx"),
    ("tables, as CSV", "tables", "place"),
    ("the graph, GraphML", "graph", "place.graphml"),
    ("the graph, GEXF", "graph", "place.gexf"),
    ("the graph, ArchiMate", "graph", "place.xml"),
    ("the review, Word", "report", "place.docx"),
)


def main(size: Size) -> None:
    """Measure and print the table. Raises CannotStart where an export fails."""
    with tempfile.TemporaryDirectory(prefix="samsyn-bench-") as name:
        folder = Path(name)
        with running(EMBEDDED, folder) as home:
            asyncio.run(fill_graph(home.address, place(size)))
            asyncio.run(issued_key(home.address))
        data = folder / EMBEDDED
        without = list(_seconds(data, folder / "without"))
        if size.of(NODES) >= checkpoint.NODES_MIN:
            with serving(data):
                until((data / CHECKPOINT).exists, checkpoint.SECONDS_MAX)
        over = list(_seconds(data, folder / "over"))
    print("\n| export of | seconds with a checkpoint | without |")
    print("|---|---|---|")
    for (words, *_), one, other in zip(EXPORTS, over, without, strict=True):
        print(f"| {words} | {one:.1f} | {other:.1f} |")


def _seconds(data: Path, into: Path) -> Iterator[float]:
    into.mkdir()
    for words, command, file in EXPORTS:
        since = time.perf_counter()
        process = begun(["export", command, str(into / file)], data_dir=str(data))
        said, _ = process.communicate()
        yield time.perf_counter() - since
        if process.returncode:
            raise CannotStart(f"The export of {words} ended with {process.returncode}:\n{said}")


if __name__ == "__main__":
    main(SIZES[sys.argv[1]])
