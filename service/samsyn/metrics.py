"""What the service counts and times, in the words of Prometheus; nothing of votes.

Where several processes answer, each puts its numbers into a folder that the environment names, and whichever is asked
tells the sum. The library looks for the folder when it is imported.
"""

import os
import resource
import tempfile
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead
from prometheus_client.registry import REGISTRY

from samsyn.observing import is_observed

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)

ANSWERS = Counter("samsyn_answers", "Answers to GraphQL requests: computed, or refused.", ["origin"])
ANSWER_BYTES = Counter("samsyn_answer_bytes", "Bytes of these answers.")
ANSWER_SECONDS = Histogram("samsyn_answer_seconds", "How long an answer took.", ["origin"], buckets=SECONDS)
ERRORS = Counter("samsyn_errors", "Errors in answers, by their extensions.code.", ["code"])
DEEDS = Counter("samsyn_deeds", "Deeds, by name: done, replayed or refused.", ["deed", "outcome"])
DOCUMENTS = Counter("samsyn_documents", "Documents that were asked: known, or read for the first time.", ["found"])
PLANS = Counter("samsyn_plans", "Plans that were asked for: known, or compiled.", ["found"])
COMPILE_SECONDS = Histogram("samsyn_compile_seconds", "How long a plan took to be compiled.", buckets=SECONDS)
STATEMENT_SECONDS = Histogram(
    "samsyn_statement_seconds", "How long the database took for a statement.", ["kind"], buckets=SECONDS
)
CONNECTIONS_CLOSED = Counter(
    "samsyn_connections_closed", "Connections closed because their clients kept the service waiting.", ["waiting_for"]
)
ROWS = Counter("samsyn_rows", "Nodes and links that were gone through for answers.")
NODES = Gauge("samsyn_graph_nodes", "Nodes of the graph in memory.", multiprocess_mode="livemax")
TIES = Gauge("samsyn_graph_relationships", "Relationships of the graph in memory.", multiprocess_mode="livemax")
REVISION = Gauge("samsyn_graph_revision", "The revision of the graph in memory.", multiprocess_mode="livemin")
DAMAGED = Gauge("samsyn_graph_damaged", "What is damaged and left out of it.", multiprocess_mode="livemax")
MEMORY = Gauge(
    "samsyn_memory_bytes", "Memory that the processes hold, each as it last moved.", multiprocess_mode="livesum"
)


def graph_moved(*, nodes: int, ties: int, revision: int, damaged: int) -> None:
    """Tell how large the graph is now, and the process."""
    NODES.set(nodes)
    TIES.set(ties)
    REVISION.set(revision)
    DAMAGED.set(damaged)
    MEMORY.set(memory())


def statement_timed(kind: str) -> AbstractContextManager[object]:
    """Time a statement to the database as long as the block runs."""
    return STATEMENT_SECONDS.labels(kind).time() if is_observed() else nullcontext()


def memory() -> int:
    """The memory that this process holds, in bytes; its most so far where the system doesn't tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return int(pages) * resource.getpagesize()


def exposition() -> bytes:
    """Return all numbers as Prometheus reads them, those of all processes together."""
    if FOLDER not in os.environ:
        return generate_latest(REGISTRY)
    _forget_the_dead(Path(os.environ[FOLDER]))
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return generate_latest(registry)


def _forget_the_dead(folder: Path) -> None:
    """Leave out what processes told of themselves that are there no more."""
    for path in folder.glob("gauge_live*_*.db"):
        number = path.stem.rpartition("_")[2]
        try:
            os.kill(int(number), 0)
        except ProcessLookupError:
            mark_process_dead(int(number))
        except PermissionError:
            pass


@contextmanager
def shared_by_processes() -> Generator[None]:
    """Have the processes that are started in the block tell their numbers together."""
    with tempfile.TemporaryDirectory(prefix="samsyn-metrics-") as folder:
        os.environ[FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[FOLDER]


class Answers:
    """The numbers of answers of one origin, found once: to find them takes longer than to count."""

    def __init__(self, origin: str) -> None:
        self._count = ANSWERS.labels(origin)
        self._seconds = ANSWER_SECONDS.labels(origin)

    def observe(self, seconds: float, size: int) -> None:
        """Count an answer of so many bytes that took so long."""
        self._count.inc()
        self._seconds.observe(seconds)
        ANSWER_BYTES.inc(size)


COMPUTED: Final = Answers("computed")
REFUSED: Final = Answers("refused")
