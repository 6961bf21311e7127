"""Traces: sent to a collector that runs, below the caller's own, and without anything that is nobody's business."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest

from samsyn.database.port import Address, Database
from tests.api.asking import served
from tests.api.test_pulse import FACTS, ballots, cast, kiosk

TRACE = "0af7651916cd43dd8448eb211c80319c"
PARENT = f"00-{TRACE}-b7ad6b7169203331-01"
OPERATION = "query Everything($name: String) { goals(filter: {name: {eq: $name}}) { totalCount } }"


class Collector:
    """An OTLP collector on a port of its own."""

    def __init__(self) -> None:
        self.spans: list[Any] = []
        self.received = b""
        self.endpoint = ""

    async def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one export over HTTP."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        size = int(head.split("content-length:")[1].split("\r\n")[0])
        body = await reader.readexactly(size)
        export = ExportTraceServiceRequest()
        export.ParseFromString(body)
        self.received += body
        self.spans += [span for each in export.resource_spans for scope in each.scope_spans for span in scope.spans]
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()
        await writer.wait_closed()


@pytest_asyncio.fixture
async def collector() -> AsyncIterator[Collector]:
    """A collector that runs."""
    collector = Collector()
    server = await asyncio.start_server(collector.take, "127.0.0.1", 0)
    collector.endpoint = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    yield collector
    server.close()
    await server.wait_closed()


@pytest.mark.usefixtures("graph")
async def test_a_request_and_its_statements_are_spans_of_the_callers_trace(
    address: Address, collector: Collector
) -> None:
    async with served(address, otlp_endpoint=collector.endpoint) as api:
        body = {"query": OPERATION, "variables": {"name": "Hemligt mål"}}
        response = await api.http.post("/graphql", json=body, headers={"traceparent": PARENT})
        assert response.status_code == 200
        await api.done("createGoal", {"name": "Hemligt mål"})

    spans = {span.name: span for span in collector.spans}
    asked = spans["GraphQL Everything"]
    assert asked.trace_id.hex() == TRACE
    facts = {each.key: each.value for each in asked.attributes}
    assert facts["samsyn.status"].int_value == 200
    assert facts["samsyn.role"].string_value == "ADMIN"
    below = [span.name for span in collector.spans if span.parent_span_id == asked.span_id]
    assert "read" in below
    deed = spans["deed"]
    assert spans["commands/record_deeds"].parent_span_id == deed.span_id
    assert {span.name for span in collector.spans if span.trace_id == deed.trace_id} >= {
        "GraphQL",
        "deed",
        "commands/record_deeds",
    }
    assert "Hemligt" not in collector.received.decode(errors="replace")
    assert b"MATCH" not in collector.received


@pytest.mark.usefixtures("graph")
async def test_a4_votes_leave_no_span_of_theirs_or_of_their_statements(address: Address, collector: Collector) -> None:
    async with served(address) as api:
        await api.load(FACTS)
        given, key = await ballots(api, 7), await kiosk(api)
    async with served(address, otlp_endpoint=collector.endpoint) as api:
        for ballot in given[:6]:
            assert (await cast(api, ballot=ballot, up=True))["accepted"]
        assert (await api.http.post(f"/pulse/{given[6]}", data={"up": "1"})).status_code == 200
        assert (await cast(api, key, up=True))["accepted"]
        assert not (await cast(api, ballot=given[0], up=True))["accepted"]
        await api.ask("query Afterwards { goals { totalCount } }")

    assert {span.name for span in collector.spans} - {"read"} == {"GraphQL Afterwards"}
    [asked] = [span for span in collector.spans if span.name == "GraphQL Afterwards"]
    assert {span.trace_id for span in collector.spans if span.parent_span_id} <= {asked.trace_id}


async def test_a_collector_that_is_not_there_harms_nobody(graph: Database, address: Address) -> None:  # noqa: ARG001 -- it empties the database
    async with served(address, otlp_endpoint="http://127.0.0.1:9") as api:
        assert (await api.ask("{ goals { totalCount } }"))["goals"]["totalCount"] == 0
