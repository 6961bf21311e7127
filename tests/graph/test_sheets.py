"""Sheets of ballots, as the operator makes them."""

from pathlib import Path

import pytest

from samsyn.command import ballots
from samsyn.database.port import Address, Database
from samsyn.errors import Refused
from tests.support.voting import by, pulse, tallies, voted

ADDRESS = "https://samsyn.example.se"


async def test_each_link_of_a_sheet_counts_once(graph: Database, address: Address, tmp_path: Path) -> None:
    measure = await pulse(graph)
    sheet = tmp_path / "sheet.html"
    await ballots.hand_out(address, ADDRESS, sheet, measure_id=measure, count=1_001, group_id=None)
    links = [part.partition("<")[0] for part in sheet.read_text("utf-8").split(f"<p>{ADDRESS}/pulse/")[1:]]
    assert len(set(links)) == 1_001
    await voted(graph, [by(link) for link in links[-3:]])
    assert [row[3:] for row in await tallies(graph, measure)] == [[3, 0]]


@pytest.mark.parametrize("count", [0, 3])
async def test_no_sheet_is_left_of_ballots_that_are_refused(
    graph: Database, address: Address, tmp_path: Path, count: int
) -> None:
    measure = await pulse(graph) if count == 0 else "measure_x"
    sheet = tmp_path / "sheet.html"
    with pytest.raises(Refused):
        await ballots.hand_out(address, ADDRESS, sheet, measure_id=measure, count=count, group_id=None)
    assert not sheet.exists()
