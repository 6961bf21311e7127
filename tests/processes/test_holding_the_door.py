"""The service while clients say nothing, say little, never end or never read: all others are answered meanwhile."""

import json
import socket
import time
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, closing, suppress
from functools import partial
from pathlib import Path

import httpx
import pytest

from tests.support import hostile
from tests.support.beside import Beside, asking
from tests.support.hostile import Address, address_in, heard, is_closed
from tests.support.service import AS_ADMIN, Service, descendants, serving, until

CONNECTIONS = 1_100
ANSWERED = 30
ANSWERED_SECONDS_MAX = 60.0
GONE_SECONDS_MAX = 30.0
STOP_SECONDS_MAX = 15.0
MEGABYTE = 2**20
GROWTH_MAX = 160 * MEGABYTE
LARGE = b"GET /schema.graphql HTTP/1.1\r\nHost: localhost\r\n\r\n"  # some 190 kB
LIVEZ = b"GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n"

Attack = Callable[[Address, int], AbstractContextManager[list[socket.socket]]]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Generator[Service]:
    with serving(tmp_path_factory.mktemp("held")) as running:
        yield running


@pytest.fixture(scope="module")
def wide_open(tmp_path_factory: pytest.TempPathFactory) -> Generator[Service]:
    """A service that lets one address have as many connections as all together."""
    with serving(tmp_path_factory.mktemp("wide"), connections_per_address="5000") as running:
        yield running


@pytest.mark.parametrize(
    "attack",
    [
        hostile.bodies_of_one_byte,
        hostile.silent,
        hostile.half_heads,
        hostile.trickling_heads,
        hostile.trickling_bodies,
        hostile.endless_chunks,
    ],
    ids=lambda attack: attack.__name__,
)
def test_b3_clients_that_keep_the_service_waiting_lock_nobody_out(service: Service, attack: Attack) -> None:
    with asking(service.url) as beside, attack(address_in(service.url), CONNECTIONS) as connections:
        assert len(connections) == CONNECTIONS
        until(partial(_are_answered, beside), ANSWERED_SECONDS_MAX)
    assert beside.faults == []


def test_b3_nor_do_they_where_nobody_reads_without_a_key(tmp_path: Path) -> None:
    with serving(tmp_path, anonymous="none") as service:
        address = address_in(service.url)
        with asking(service.url) as beside, hostile.bodies_of_one_byte(address, CONNECTIONS):
            until(partial(_are_answered, beside), ANSWERED_SECONDS_MAX)
        assert beside.faults == []


def test_b3_nor_where_one_address_may_have_more_connections_than_there_can_be(wide_open: Service) -> None:
    address = address_in(wide_open.url)
    with asking(wide_open.url) as beside, hostile.half_heads(address, 3 * CONNECTIONS) as connections:
        assert len(connections) == 3 * CONNECTIONS
        until(partial(_are_answered, beside), ANSWERED_SECONDS_MAX)
    assert beside.faults == []


def test_b3_a_trusted_proxy_has_as_many_connections_as_all_together(tmp_path: Path) -> None:
    with serving(tmp_path, trusted_proxies="127.0.0.1", connections_per_address="8") as service:
        with hostile.silent(address_in(service.url), 100) as connections:
            assert service.status("/livez") == 200
            assert not any(is_closed(each) for each in connections)
        assert _closed_for(service, "head") == 0


@pytest.mark.parametrize("attack", [hostile.bodies_of_one_byte, hostile.trickling_bodies, hostile.half_heads])
def test_b3_what_does_not_come_in_time_is_told_and_closed(service: Service, attack: Attack) -> None:
    with attack(address_in(service.url), 1) as [connection]:
        head, _, body = heard(connection).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 408 Request Timeout\r\n")
    assert b"connection: close" in head
    [error] = json.loads(body)["errors"]
    assert error["extensions"]["code"] == "REQUEST_TIMEOUT"
    assert "within 10 s" in error["message"]


@pytest.mark.parametrize("attack", [hostile.silent, hostile.trickling_heads, hostile.endless_chunks])
def test_b3_whoever_says_nothing_or_never_ends_is_closed(service: Service, attack: Attack) -> None:
    with attack(address_in(service.url), 5) as connections:
        for connection in connections:
            heard(connection)


def test_b3_an_answer_before_the_body_does_not_keep_a_connection_open(service: Service) -> None:
    with hostile.trickling_bodies(address_in(service.url), 1, path="/livez") as [connection]:
        assert heard(connection).startswith(b"HTTP/1.1 405 Method Not Allowed")


@pytest.mark.parametrize(
    ("said", "status", "code"),
    [
        (b"GET /?" + b"x" * 200_000 + b" HTTP/1.1\r\n\r\n", 431, "HEAD_TOO_LARGE"),
        (b"GET / HTTP/1.1\r\n" + b"a:\r\n" * 60_000, 431, "HEAD_TOO_LARGE"),
        (b"GET / HTTP/1.1\r\nX: " + b"x" * 300_000, 431, "HEAD_TOO_LARGE"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01", 400, "BAD_REQUEST"),
        (b"GET / HTTP/9.9\r\n\r\n", 400, "BAD_REQUEST"),
        (b"GET http://[ HTTP/1.1\r\n\r\n", 400, "BAD_REQUEST"),
        (b"POST /graphql HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400, "BAD_REQUEST"),
        (b"POST /graphql HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400, "BAD_REQUEST"),
        (LIVEZ * 2_000, 429, "RATE_LIMITED"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_b3_what_is_no_request_or_too_long_is_refused_in_words(
    service: Service, said: bytes, status: int, code: str
) -> None:
    answer = _exchanged(service, said)
    assert b"HTTP/1.1 %d " % status in answer
    assert answer.endswith(b'"extensions":{"code":"%s"}}]}' % code.encode())
    assert service.status("/livez") == 200


def test_b3_the_shapes_of_http_that_honest_clients_use_are_answered(service: Service) -> None:
    close = "Connection: close\r\n"
    asked = hostile.question("{ place { code } }", headers=close)
    assert _exchanged(service, asked).startswith(b"HTTP/1.1 200 OK")
    assert _exchanged(service, asked.replace(b"HTTP/1.1", b"HTTP/1.0")).startswith(b"HTTP/1.1 200 OK")
    expecting = hostile.question("{ place { code } }", headers=f"Expect: 100-continue\r\n{close}")
    assert _exchanged(service, expecting).startswith(b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK")
    pipelined = _exchanged(service, LIVEZ * 20 + asked)
    assert pipelined.count(b"HTTP/1.1 200 OK") == 21
    assert pipelined.rstrip().endswith(b"}")
    size, rest = len(asked.partition(b"\r\n\r\n")[2]), asked.partition(b"\r\n\r\n")[2]
    chunked = asked.partition(b"Content-Length")[0] + b"Transfer-Encoding: chunked\r\n\r\n"
    chunked += b"%x\r\n%s\r\n0\r\n\r\n" % (size, rest)
    assert _exchanged(service, chunked).startswith(b"HTTP/1.1 200 OK")


def test_b3_no_header_tells_which_server_answers(service: Service) -> None:
    assert "server" not in httpx.get(f"{service.url}/livez").headers


def test_b4_answers_that_nobody_reads_take_bounded_memory(wide_open: Service) -> None:
    def attack(address: Address, count: int) -> AbstractContextManager[list[socket.socket]]:
        return hostile.never_reading(address, count, LARGE, times=3)

    _check_memory(wide_open, attack, 1_500)


def test_b4_bodies_that_lack_their_end_take_bounded_memory(wide_open: Service) -> None:
    def attack(address: Address, count: int) -> AbstractContextManager[list[socket.socket]]:
        return hostile.large_bodies_but_the_end(address, count, 250_000)

    _check_memory(wide_open, attack, 1_000)


def test_b4_requests_that_are_sent_and_never_read_take_bounded_memory(wide_open: Service) -> None:
    def attack(address: Address, count: int) -> AbstractContextManager[list[socket.socket]]:
        return hostile.never_reading(address, count, LIVEZ, times=2_000)

    _check_memory(wide_open, attack, 500)


def test_b4_who_never_reads_is_closed(service: Service) -> None:
    with hostile.never_reading(address_in(service.url), 20, LARGE, times=5) as connections:
        before = _closed_for(service, "reading")
        until(lambda: _closed_for(service, "reading") >= before + 20, GONE_SECONDS_MAX)
        for connection in connections:
            assert len(heard(connection)) < 5 * 190_000


def test_b4_who_reads_slowly_gets_the_whole_answer(service: Service) -> None:
    with hostile.never_reading(
        address_in(service.url), 1, LARGE.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    ) as [connection]:
        said = bytearray()
        while piece := connection.recv(4_096):
            said += piece
            time.sleep(0.4)
            if len(said) > 150_000:  # for longer than anybody may read nothing
                said += heard(connection)
                break
    head, _, body = bytes(said).partition(b"\r\n\r\n")
    assert b"content-length: %d" % len(body) in head


def test_b4_a_stop_while_nobody_speaks_or_reads_takes_some_seconds(tmp_path: Path) -> None:
    with serving(tmp_path) as service:
        address = address_in(service.url)
        with (
            hostile.never_reading(address, 60, LARGE, times=3),
            hostile.barely_reading(address, 10, LARGE),
            hostile.bodies_of_one_byte(address, 60),
            hostile.silent(address, 60),
        ):
            began = time.monotonic()
            assert service.end() == 0
            assert time.monotonic() - began < STOP_SECONDS_MAX
        assert "Traceback" not in service.printed()
        assert "Nothing is lost" in service.printed()


def test_b4_a_stop_lets_a_request_under_way_be_answered(tmp_path: Path) -> None:
    with serving(tmp_path, drain_seconds="0") as service:
        asked = hostile.question("{ place { code } }")
        with hostile.never_reading(address_in(service.url), 1, asked[:-1]) as [connection]:
            connection.sendall(asked[-1:])
            service.process.terminate()
            assert heard(connection).startswith(b"HTTP/1.1 200 OK")
        assert service.process.wait(STOP_SECONDS_MAX) == 0


def _are_answered(beside: Beside) -> bool:
    return min(len(beside.livez), len(beside.graphql), len(beside.kept)) >= ANSWERED


def _check_memory(service: Service, attack: Attack, count: int) -> None:
    """Have memory stay within bounds, and those beside be answered, while so many attack."""
    before = _memory(service)
    most = before
    with asking(service.url) as beside, attack(address_in(service.url), count):
        for _ in range(20):
            time.sleep(0.25)
            most = max(most, _memory(service))
    assert most - before < GROWTH_MAX
    assert beside.faults == []


def _memory(service: Service) -> int:
    """The memory of the service's worker, in bytes."""
    [worker] = [pid for pid, command in descendants(service.process.pid).items() if "spawn_main" in command]
    status = Path(f"/proc/{worker}/status").read_text(encoding="ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))) * 1_024


def _closed_for(service: Service, waiting_for: str) -> float:
    name = f'samsyn_connections_closed_total{{waiting_for="{waiting_for}"}}'
    lines = httpx.get(f"{service.url}/metrics", headers=AS_ADMIN, timeout=20).text.splitlines()
    return next((float(line.rpartition(" ")[2]) for line in lines if line.startswith(name)), 0.0)


def _exchanged(service: Service, said: bytes) -> bytes:
    """All that is answered to what is said on a connection of its own."""
    with closing(socket.create_connection(address_in(service.url), timeout=20)) as connection:
        with suppress(ConnectionError):  # it was refused before it was whole
            connection.sendall(said)
        return heard(connection)
