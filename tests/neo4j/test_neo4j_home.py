"""The whole service as a process, on a Neo4j that comes late, dies and comes back."""

import asyncio
import time
from pathlib import Path

import httpx
import pytest

from samsyn.database.port import Address
from tests.support import neo4j_server
from tests.support.colliding import collide
from tests.support.crowd import crowd
from tests.support.service import (
    CREATE_GOAL,
    Service,
    descendants,
    free_port,
    is_answering,
    is_live,
    serving,
    told,
    until,
)
from tests.support.small_disk import fill, small_disk

TOLD_SECONDS_MAX = 5.0
BACK_SECONDS_MAX = 20.0
KEPT = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }"
LOADED = "The graph is loaded: "
RESTORED = "The graph is there from the checkpoint: "
PREPARED_SECONDS_MAX = 180.0  # a Neo4j that has just started compiles each statement of a seed for the first time


@pytest.mark.timeout(300)
def test_it_waits_for_the_database_and_outlives_its_death(tmp_path: Path) -> None:
    port = free_port()
    settings = {"neo4j_uri": f"bolt://127.0.0.1:{port}", "seed": "klippan_2020", "workers": "2"}
    with serving(tmp_path / "unused", until_it_says="doesn't answer yet", **settings) as service:
        until(lambda: is_live(service), BACK_SECONDS_MAX)
        _assert_it_tells_that_the_database_is_gone(service)
        first = neo4j_server.start(tmp_path / "neo4j", port)
        try:
            until(lambda: "answers on" in service.printed() or service.process.poll(), PREPARED_SECONDS_MAX)
            assert service.process.poll() is None, service.printed()
            assert "Loading klippan_2020" in service.printed()
            goal_id = service.create_goal("Barn rör sig varje dag")
        finally:
            first.process.kill()
            neo4j_server.stop(first)
        until(lambda: service.readiness() == "database", TOLD_SECONDS_MAX)
        _assert_it_tells_that_the_database_is_gone(service)
        with neo4j_server.running(tmp_path / "neo4j", port):
            until(lambda: is_answering(service), BACK_SECONDS_MAX)
            kept = {"nodes": [{"id": goal_id}]}  # which each worker may be too slow for at first
            until(lambda: service.ask(KEPT, ids=[goal_id]).get("data") == kept, BACK_SECONDS_MAX)
            assert service.end() == 0
    assert not (tmp_path / "unused").exists()


@pytest.mark.usefixtures("graph")  # it empties the database
def test_no_embedded_database_is_started_beside_it(address: Address, tmp_path: Path) -> None:
    with serving(tmp_path / "unused", neo4j_uri=address.uri) as service:
        assert [line for line in descendants(service.process.pid).values() if "embedded_child" in line] == []
        assert service.end() == 0
    assert not (tmp_path / "unused").exists()


@pytest.mark.timeout(300)
def test_a_restart_goes_on_from_the_checkpoint_in_the_cache_folder(tmp_path: Path) -> None:
    with neo4j_server.running(tmp_path / "neo4j") as server:
        count = asyncio.run(crowd(server.address))
        settings = {"neo4j_uri": server.address.uri, "cache_dir": str(tmp_path / "cache")}
        for told, untold in ((LOADED, RESTORED), (RESTORED, LOADED)):
            with serving(tmp_path / "unused", **settings) as service:
                assert service.ask("{ values { totalCount } }")["data"]["values"]["totalCount"] == count
                assert told in service.printed()
                assert untold not in service.printed()
                until(lambda: list(tmp_path.glob("cache/*.checkpoint")), BACK_SECONDS_MAX)
                assert service.end() == 0
    assert not (tmp_path / "unused").exists()


@pytest.mark.timeout(300)
def test_c4_a_full_cache_folder_is_told_and_harms_nobody(tmp_path: Path) -> None:
    with neo4j_server.running(tmp_path / "neo4j") as server, small_disk(tmp_path / "cache", 40) as cache:
        count = asyncio.run(crowd(server.address))
        cache.chmod(0o700)
        filler = fill(cache)
        with serving(tmp_path / "unused", neo4j_uri=server.address.uri, cache_dir=str(cache)) as service:
            ready = httpx.get(f"{service.url}/readyz", timeout=20).json()
            assert (ready["status"], str(cache) in ready["warning"]) == ("ok", False)
            assert ready["warning"].startswith("Room is lacking in SAMSYN_CACHE_DIR: 0 MB are free")
            assert f"{cache}" in next(line for line in service.lines if "can't be told of this service" in line)
            until(lambda: "No checkpoint is written to " in service.printed(), BACK_SECONDS_MAX)
            assert "No space left on device; 0 MB are free there" in service.printed()
            assert service.ask("{ values { totalCount } }")["data"]["values"]["totalCount"] == count
            service.create_goal("Mål")
            filler.unlink()
            assert "warning" not in httpx.get(f"{service.url}/readyz", timeout=20).json()
            assert service.end() == 0


def _assert_it_tells_that_the_database_is_gone(service: Service) -> None:
    assert service.status("/livez") == 200
    assert service.status("/readyz") == 503
    for query in ("{ goals { totalCount } }", CREATE_GOAL):
        began = time.monotonic()
        [error] = service.ask(query, input={"name": "Aldrig sparat"})["errors"]
        assert error["extensions"]["code"] == "UNAVAILABLE"
        assert time.monotonic() - began <= TOLD_SECONDS_MAX


@pytest.mark.usefixtures("graph")  # it empties the database
def test_a_command_has_its_deeds_done_by_the_service_that_runs(address: Address, tmp_path: Path) -> None:
    settings = {"neo4j_uri": address.uri, "cache_dir": str(tmp_path / "cache")}
    with serving(tmp_path / "unused", **settings) as service:
        service.create_goal("Mål")  # until then the database may be slow
        before = service.ask("{ changes(first: 1) { totalCount } }")["data"]["changes"]["totalCount"]
        code, output = told(["keys", "issue", "Kontoret", "--role", "VIEWER"], data_dir=str(tmp_path), **settings)
        assert (code, "A service is running on this data" in output) == (0, True), output
        after = service.ask("{ changes(first: 1) { totalCount nodes { deed } } }")["data"]["changes"]
        assert (after["totalCount"], after["nodes"][0]["deed"]) == (before + 1, "issueApiKey")
        assert list((tmp_path / "cache").glob("*.door"))
    assert not list((tmp_path / "cache").glob("*.door"))


@pytest.mark.timeout(600)
@pytest.mark.usefixtures("graph")  # it empties the database
def test_what_one_worker_checked_stays_true_until_it_is_written(address: Address, tmp_path: Path) -> None:
    with serving(tmp_path / "unused", neo4j_uri=address.uri, workers="2") as service:
        collide(service)
    code, output = told(["audit", "verify"], data_dir=str(tmp_path), neo4j_uri=address.uri)
    assert code == 0, output
