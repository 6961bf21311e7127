"""From the embedded database to Neo4j and back, by the commands that README names."""

import re
from pathlib import Path

import pytest

from tests.support import neo4j_server
from tests.support.service import begun

OLDER = Path(__file__).parents[1] / "data" / "vaggeryd_0.1.0.backup"
SECONDS_MAX = 240.0  # a Neo4j that has just started compiles each statement for the first time
HASH = re.compile(r"^[0-9a-f]{32}$", re.MULTILINE)


def output_of(*arguments: str, **settings: str) -> str:
    process = begun([*arguments], **settings)
    output, _ = process.communicate(timeout=SECONDS_MAX)
    assert process.returncode == 0, output
    return output


@pytest.mark.timeout(600)
def test_the_graph_and_its_history_are_the_same_there_and_back(tmp_path: Path) -> None:
    file, embedded, back = tmp_path / "samsyn.backup", str(tmp_path / "embedded"), str(tmp_path / "back")
    [digest] = HASH.findall(output_of("restore", str(OLDER), data_dir=embedded))
    history = output_of("verify", "--database", data_dir=embedded).splitlines()[-1]
    output_of("backup", str(file), data_dir=embedded)
    with neo4j_server.running(tmp_path / "neo4j") as server:
        there = {"neo4j_uri": server.address.uri, "data_dir": str(tmp_path / "unused")}
        assert HASH.findall(output_of("restore", str(file), **there)) == [digest]
        assert HASH.findall(output_of("audit", "graph", **there)) == [digest]
        assert output_of("verify", **there).splitlines()[-1] == history
        output_of("backup", str(file), **there)
    assert HASH.findall(output_of("restore", str(file), data_dir=back)) == [digest]
    assert output_of("verify", data_dir=back).splitlines()[-1] == history
    assert not (tmp_path / "unused").exists()
