"""Traces by OpenTelemetry, where a setting says where to send them; without it, nothing of it is loaded.

A trace has a span for each GraphQL request, below whatever the caller's own trace says, and one for each statement and
each deed's transaction in it. They have no key, no variable and no text of a document or a statement. Of what isn't
observed there is none.
"""

import asyncio
from collections.abc import AsyncGenerator, Generator, Mapping
from contextlib import AbstractContextManager, asynccontextmanager, contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Final

from samsyn.errors import CannotStart
from samsyn.observing import is_observed

if TYPE_CHECKING:
    from opentelemetry.trace import Span, Tracer

SERVICE_NAME: Final = "samsyn"
MISSING: Final = (
    "SAMSYN_OTLP_ENDPOINT is set, but OpenTelemetry isn't installed. Install samsyn[telemetry], or unset it."
)

_tracers: "list[Tracer]" = []  # the one that traces now; none where nothing is traced


@asynccontextmanager
async def traced(endpoint: str | None) -> AsyncGenerator[None]:
    """Send traces to an OTLP endpoint over HTTP as long as the block runs. Raises CannotStart without OpenTelemetry."""
    if endpoint is None:
        yield
        return
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter  # noqa: PLC0415 (loaded only where it is used)
        from opentelemetry.sdk.resources import Resource  # noqa: PLC0415 (loaded only where it is used)
        from opentelemetry.sdk.trace import TracerProvider  # noqa: PLC0415 (loaded only where it is used)
        from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415 (loaded only where it is used)
    except ImportError as error:
        raise CannotStart(MISSING) from error
    provider = TracerProvider(resource=Resource.create({"service.name": SERVICE_NAME}))
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(f"{endpoint.rstrip('/')}/v1/traces")))
    _tracers.append(provider.get_tracer(SERVICE_NAME))
    try:
        yield
    finally:
        _tracers.clear()
        await asyncio.to_thread(provider.shutdown)  # which sends what is left


def request_span(scope: Mapping[str, Any]) -> "AbstractContextManager[Span | None]":
    """A span for a request, below the caller's own trace; None where nothing is traced."""
    return _request_span(scope) if _tracers else nullcontext()


@contextmanager
def _request_span(scope: Mapping[str, Any]) -> "Generator[Span]":
    from opentelemetry.propagate import extract  # noqa: PLC0415 (loaded only where it is used)
    from opentelemetry.trace import SpanKind  # noqa: PLC0415 (loaded only where it is used)

    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    starting = _tracers[0].start_as_current_span("GraphQL", extract(headers), SpanKind.SERVER, end_on_exit=False)
    with starting as span:
        try:
            yield span
        finally:
            if is_observed():
                span.end()  # else it is never sent


@contextmanager
def span(name: str) -> Generator[None]:
    """A span below the current one, where anything is traced."""
    if not _tracers or not is_observed():
        yield
        return
    with _tracers[0].start_as_current_span(name):
        yield


def tell(span: "Span | None", facts: Mapping[str, Any]) -> None:
    """Add what is known of a request to its span: its operation, cost, outcome and who asked."""
    if span is None:
        return
    if facts.get("operation"):
        span.update_name(f"GraphQL {facts['operation']}")
    for name, value in facts.items():
        if value is not None:
            span.set_attribute(f"samsyn.{name}", value)
