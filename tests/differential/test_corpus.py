"""A part of the corpus, on each run: what was answered when it was recorded is answered still, byte for byte.

`make corpus` compares all of it, and tells of everything that differs.
"""

import os
from collections.abc import Iterator

import pytest

from samsyn.app import Address
from tests.differential.corpus import differences_in, reason_of
from tests.differential.corpus_files import FOLDER, PARTS, part_of, read
from tests.differential.differing import first_difference
from tests.support import embedded_database

WORLDS_EVERY, OPERATIONS_EVERY = 17, 4  # some five hundred answers


@pytest.fixture(scope="module")
def recorded_on(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """An embedded database, whichever the other tests use: the corpus was recorded on one."""
    if os.environ.get("SAMSYN_TEST_DATABASE", "embedded") == "embedded":
        yield request.getfixturevalue("address")
        return
    with embedded_database.running(tmp_path_factory.mktemp("corpus")) as address:
        yield address


@pytest.mark.parametrize("part", range(PARTS))
async def test_answers_are_those_that_were_recorded(part: int, recorded_on: Address) -> None:
    for scene in read(part_of(FOLDER, part), worlds_every=WORLDS_EVERY, operations_every=OPERATIONS_EVERY):
        _, found = await differences_in(recorded_on, scene)
        unknown = [difference.told() for difference in found if reason_of(difference) is None]
        assert not unknown, "\n\n".join(unknown)


@pytest.mark.parametrize(
    ("now", "path"),
    [
        ('{"data":{"goals":[{"name":"Mod","share":1.0}]}}', None),
        ('{"data":{"goals":[{"name":"mod","share":1.0}]}}', "data.goals.0.name"),
        ('{"data":{"goals":[{"name":"Mod","share":1}]}}', "data.goals.0.share"),
        ('{"data":{"goals":[{"name":"Mod"}]}}', "data.goals.0.share"),
        ('{"data":{"goals":[{"share":1.0,"name":"Mod"}]}}', "data.goals.0.keys"),
        ('{"data":{"goals":[]}}', "data.goals.length"),
        ('{"data":null}', "data"),
        ('{"data": {"goals":[{"name":"Mod","share":1.0}]}}', "the bytes alone"),
    ],
)
def test_what_differs_is_told_by_its_path(now: str, path: str | None) -> None:
    found = first_difference('{"data":{"goals":[{"name":"Mod","share":1.0}]}}', now)
    assert (found and found[0]) == path
