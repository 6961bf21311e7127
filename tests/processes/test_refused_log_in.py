"""A start with a log-in that the database refuses."""

from dataclasses import replace
from pathlib import Path

import pytest

from samsyn.database import embedded
from samsyn.database.migrations import migrate
from samsyn.database.port import connect
from samsyn.errors import CannotStart, Unavailable


async def test_a_refused_log_in_ends_a_start_in_words_and_is_unavailable_to_a_question(tmp_path: Path) -> None:
    database = embedded.start(tmp_path)
    try:
        graph = await connect(replace(database.address, password="a-guess"))  # noqa: S106 (it is none)
        try:
            with pytest.raises(CannotStart, match=r"The database refuses the log-in: .* Check user and password\."):
                await migrate(graph)
            with pytest.raises(Unavailable):
                await graph.revision()
        finally:
            await graph.close()
    finally:
        embedded.stop(database)
