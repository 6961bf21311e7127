"""What the service counts and times, in the words of Prometheus.

Where several processes answer, each puts its numbers into a folder that the environment names, and whichever is asked
tells the sum. The library looks for the folder when it is imported.
"""

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import REGISTRY

FOLDER: Final = "PROMETHEUS_MULTIPROC_DIR"
SECONDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)

ANSWERS = Counter("samsyn_answers", "Answers to GraphQL requests: computed, kept from before, or refused.", ["origin"])
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
ROWS = Counter("samsyn_rows", "Rows of lists and nodes by id that answers were made of.")


def told() -> bytes:
    """Return all numbers as Prometheus reads them, those of all processes together."""
    if FOLDER not in os.environ:
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return generate_latest(registry)


@contextmanager
def shared_by_processes() -> Generator[None]:
    """Have the processes that are started in the block tell their numbers together."""
    with tempfile.TemporaryDirectory(prefix="samsyn-metrics-") as folder:
        os.environ[FOLDER] = folder
        try:
            yield
        finally:
            del os.environ[FOLDER]
