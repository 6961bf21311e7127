"""The tables of docs/reliability.md: a line for what was tried, a column for each home."""

import os
from collections import defaultdict
from pathlib import Path
from typing import Final

from tests.faults.homes import HOMES

INTO: Final = "SAMSYN_FIGURES_INTO"
"""The variable that names the page to write the figures into; without it they are printed."""

BEGIN, END = "<!-- figures: written by `make test-faults` -->", "<!-- end of figures -->"


class Figures:
    """What was tried on each home, and what came of it."""

    def __init__(self) -> None:
        self._rows: defaultdict[str, dict[str, str]] = defaultdict(dict[str, str])

    def add(self, tried: str, home: str, came_of_it: str) -> None:
        """Note what came of something on a home."""
        self._rows[tried][home] = came_of_it

    def write(self) -> None:
        """Put the table into the page that is named, or print it."""
        lines = ["| what was tried | embedded | Neo4j |", "|---|---|---|"]
        for tried, homes in sorted(self._rows.items()):
            lines.append(f"| {tried} | {' | '.join(homes.get(home, '') for home in HOMES)} |")
        table = "\n".join(lines)
        print(f"\n{table}\n")  # noqa: T201 (pytest shows it)
        if into := os.environ.get(INTO):
            page = Path(into)
            text = page.read_text(encoding="utf-8")
            before, _, rest = text.partition(BEGIN)
            _, _, after = rest.partition(END)
            page.write_text(f"{before}{BEGIN}\n\n{table}\n\n{END}{after}", encoding="utf-8")
