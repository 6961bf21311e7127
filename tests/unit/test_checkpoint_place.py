"""Where a checkpoint lies: beside the embedded data, or in the cache folder, each database's own."""

from pathlib import Path

import pytest

from samsyn.database.homes import checkpoint_of
from samsyn.settings import Settings

NEO4J = {"neo4j_uri": "bolt://somewhere:7687"}


@pytest.mark.parametrize("named", [{}, {**NEO4J, "neo4j_embedded": True}], ids=["home", "worker"])
def test_it_lies_beside_the_embedded_data_wherever_the_cache_is(tmp_path: Path, named: dict[str, object]) -> None:
    settings = Settings.model_validate({"data_dir": tmp_path / "data", "cache_dir": tmp_path / "cache", **named})
    assert checkpoint_of(settings) == tmp_path / "data" / "checkpoint"


def test_over_neo4j_there_is_none_without_a_cache_folder(tmp_path: Path) -> None:
    assert checkpoint_of(Settings.model_validate({"data_dir": tmp_path, **NEO4J})) is None


def test_in_the_cache_folder_each_database_has_its_own(tmp_path: Path) -> None:
    others = [NEO4J, {"neo4j_uri": "bolt://elsewhere:7687"}, {**NEO4J, "neo4j_database": "other"}]
    places = [checkpoint_of(Settings.model_validate({"cache_dir": tmp_path, **each})) for each in others]
    assert len(set(places)) == 3
    assert all(each is not None and each.parent == tmp_path for each in places)
    assert places[0] == checkpoint_of(Settings.model_validate({"cache_dir": tmp_path, **NEO4J}))
