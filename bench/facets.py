"""How long facets take over the made-up place, in processor time: the first time, and again with what was remembered.

PYTHONPATH=service:. python -m bench.facets large
"""

import gc
import sys
from typing import Any, Final

from graphql.execution.values import VariableValues

from bench.finding import TIMES, loaded, timed
from samsyn.api.documents import read_document
from samsyn.api.running import Run, without_a_break
from samsyn.api.schema import SCHEMA
from samsyn.api.work import Work
from samsyn.graph.graph import Graph
from samsyn.model.principals import SERVICE, Sees, anonymous
from samsyn.reading.ahead import Ahead
from samsyn.settings import Limits

COUNTED: Final = "{ value count }"
LISTS: Final = (
    f"contributions {{ facets {{ status {COUNTED} delivery {COUNTED} sector {COUNTED} }} }}",
    f"contributions(filter: {{status: {{eq: APPROVED}}}}) {{ facets {{ delivery {COUNTED} sector {COUNTED} }} }}",
    f"goals {{ facets {{ status {COUNTED} tier {COUNTED} attainment {COUNTED} }} }}",
    f"measures {{ facets {{ attainment {COUNTED} trend {COUNTED} stage {COUNTED} method {COUNTED} }} }}",
    f"actors {{ facets {{ kind {COUNTED} sector {COUNTED} }} }}",
    f"aims {{ facets {{ type {COUNTED} }} }}",
)


def main() -> None:
    """Print a line for each list and viewer: the first time, and the median of some more."""
    graph = loaded(sys.argv[1] if len(sys.argv) > 1 else "small")
    gc.collect()
    gc.freeze()  # as the service does
    for viewer in (SERVICE, anonymous(Sees.ALL)):
        for each in LISTS:
            (_, first), *runs = (timed(lambda each=each, by=viewer: answer(graph, each, by)) for _ in range(TIMES + 1))
            median = sorted(seconds for _, seconds in runs)[TIMES // 2]
            print(f"{viewer.kind:10} {each[:50]:50} {first * 1_000:8.1f} ms {median * 1_000:8.1f} ms")


def answer(graph: Graph, text: str, by: Any) -> str:
    """The data that is answered."""
    document = read_document(SCHEMA, Limits(), f"{{ {text} }}")
    [operation] = document.operations
    values = VariableValues({}, {})
    plan = document.plan(operation, values)
    run = Run(plan, values, by, cost=1, seconds_max=60, length_max=10**7, work=Work())
    return without_a_break(graph, run, plan.fields, Ahead(), seconds_max=60).data or ""


if __name__ == "__main__":
    main()
