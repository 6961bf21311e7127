"""How long everyday words take over the made-up place, in processor time, and what they cost in memory.

PYTHONPATH=service:. python bench/finding.py large
"""

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from bench.data import SIZES, place
from samsyn.graph.graph import Graph
from samsyn.graph.load import Loading
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE, Sees, anonymous
from samsyn.model.swedish import analysed
from samsyn.model.times import now
from samsyn.questions.find import find
from samsyn.questions.search import search_text

TEXTS: Final = ("barn", "familj", "unga trivs", "natur vandrng", "trivs 000123", "studnter", "kurs barn 000500")
TIMES: Final = 5
PAGE_BYTES: Final = 4096


def main() -> None:
    """Print a line for gathering the words, and for each text and viewer the median of some times."""
    graph = loaded(sys.argv[1] if len(sys.argv) > 1 else "small")
    analysed("ord")  # the dictionary is read
    before = memory()
    _, seconds = timed(graph.terms_of_all)
    print(f"gathered in {seconds:.2f} s, {memory() - before:.0f} MB, {len(graph.records)} records and links")
    gc.collect()
    gc.freeze()  # as the service does
    for viewer in (SERVICE, anonymous(Sees.ALL)):
        for text in TEXTS:
            runs = [timed(lambda text=text, by=viewer: page(graph, text, by)) for _ in range(TIMES)]
            median = sorted(seconds for _, seconds in runs)[TIMES // 2]
            print(f"{viewer.kind:10} {text:20} {runs[0][0]:7} hits {median * 1_000:7.1f} ms")


def loaded(size: str) -> Graph:
    """The graph of a size."""
    made, loading = place(SIZES[size]), Loading()
    for label, rows in made.nodes.items():
        loading.nodes(label, rows)
    loading.ties("CONTRIBUTES_TO", ((link.source, link.target, link.properties) for link in made.links))
    loading.ties("MAKES", ((row["actor"], row["contribution"], row) for row in made.makes))
    loading.ties("INDICATES", ((start, end, {}) for start, end in made.indicates))
    return loading.finish()


def page(graph: Graph, text: str, by: Any) -> int:
    """How many hits there are, of which the first twenty are made."""
    found = find(View(graph, by, now()), text=search_text(text), types=None)
    _ = found.hits[:20]
    return len(found.hits)


def timed(work: Callable[[], Any]) -> tuple[Any, float]:
    """What something gives, and the seconds of processor time that it took."""
    began = time.process_time()
    given = work()
    return given, time.process_time() - began


def memory() -> float:
    """The process's resident memory in MB."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * PAGE_BYTES / 1e6


if __name__ == "__main__":
    main()
