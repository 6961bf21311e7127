"""The whole service over a large graph: it keeps a checkpoint, and its next start goes on from there."""

import asyncio
import re
from pathlib import Path

import pytest

from tests.support import embedded_database
from tests.support.crowd import crowd
from tests.support.service import Service, serving, until

KEPT_SECONDS_MAX = 60.0
RESTORED = re.compile(r"The graph is there from the checkpoint: (\d+) records in \d+\.\d s\.")
LOADED = re.compile(r"The graph is loaded: (\d+) records")
ASKED = "{ values(first: 3) { totalCount nodes { id } } place { code } }"


@pytest.mark.timeout(300)
def test_a_restart_goes_on_from_the_checkpoint_that_was_kept(tmp_path: Path) -> None:
    with embedded_database.running(tmp_path) as address:
        count = asyncio.run(crowd(address))
    checkpoint = tmp_path / "checkpoint"

    with serving(tmp_path) as service:
        answer = _answer(service)
        assert answer["values"]["totalCount"] == count
        assert RESTORED.search(service.printed()) is None
        assert LOADED.search(service.printed())
        until(checkpoint.exists, KEPT_SECONDS_MAX)
        service.create_goal("Efter checkpointen")
        assert service.end() == 0

    with serving(tmp_path) as service:
        assert _answer(service) == answer
        assert service.goal_names() == ["Efter checkpointen"]
        found = RESTORED.search(service.printed())
        assert found, service.printed()
        assert int(found[1]) >= count
        assert LOADED.search(service.printed()) is None
        assert service.end() == 0


def _answer(service: Service) -> dict[str, dict[str, object]]:
    return service.ask(ASKED)["data"]
