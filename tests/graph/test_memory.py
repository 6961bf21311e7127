"""Memory that runs out while the graph is loaded: it is told how much is needed, and the next one tries again."""

import logging
import re
from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import pytest
import pytest_asyncio

from samsyn.database.port import Address, Database
from samsyn.database.replica import Replica
from samsyn.database.statements import statement
from samsyn.errors import Unavailable
from samsyn.graph.image import Restoring
from samsyn.graph.records import Goal
from tests.support.counting import Counting
from tests.support.doing import do

NEED: Final = (
    r"The graph has 2 nodes and 1 relationships, for which each process needs about (\d+) MB of memory."
    r" Give it as much, or run fewer workers\."
)
TOO_LITTLE: Final = "The checkpoint doesn't fit into the memory. Loading from the database."
STATEMENTS: Final = ("all_nodes", "all_ties")


class Narrow(Counting):
    """A graph whose loading finds no memory in the midst of a statement, as long as that is said."""

    lacking = ""

    async def stream(self, text: str, parameters: Mapping[str, Any], **more: Any) -> AsyncGenerator[Sequence[Any]]:
        """As the graph's own."""
        async for record in super().stream(text, parameters, **more):
            if text == self.lacking:
                raise MemoryError
            yield record


@pytest_asyncio.fixture
async def narrow(graph: Database, address: Address) -> AsyncIterator[Narrow]:
    """A goal that contributes to an outcome."""
    outcome = await do(graph, "createOutcome", name="Trygghet")
    await do(graph, "createGoal", name="Mål", contributesTo=[{"aimId": outcome}])
    opened = Narrow(address)
    yield opened
    await opened.close()


@pytest.mark.parametrize("name", STATEMENTS)
async def test_memory_that_runs_out_while_loading_is_told_with_what_is_needed(
    narrow: Narrow, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    narrow.lacking = statement(f"reads/{name}").text
    replica = Replica(narrow)
    with pytest.raises(Unavailable) as unavailable:
        await replica.current()
    told = re.fullmatch(NEED, str(unavailable.value))
    assert told, unavailable.value
    assert 100 <= int(told[1]) < 1_000
    critical = [each.getMessage() for each in caplog.records if each.levelno == logging.CRITICAL]
    assert critical == [f"The memory ran out. {unavailable.value}"]
    assert replica.graph is None

    narrow.lacking = ""
    assert (await replica.current()).count(Goal) == 1


async def test_a_checkpoint_that_finds_no_memory_is_left_aside(
    narrow: Narrow, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(_: Restoring, __: bytes) -> None:
        raise MemoryError

    path = tmp_path / "checkpoint"
    await Replica(narrow, checkpoint=path).write_checkpoint()
    monkeypatch.setattr(Restoring, "read", read)
    caplog.clear()
    assert (await Replica(narrow, checkpoint=path).current()).count(Goal) == 1
    assert [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING] == [TOO_LITTLE]

    narrow.lacking = statement("reads/all_nodes").text
    with pytest.raises(Unavailable, match=NEED):
        await Replica(narrow, checkpoint=path).current()
