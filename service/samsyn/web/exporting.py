"""`GET /export`: all tables as a workbook, a list as CSV or XLSX, the graph, and the management review as a document.

    status  when
    200     the file, named after the place and the day
    304     the client has it already, by its ETag
    400     a filter, an order or another parameter that can't be taken
    401     nothing is read here without signing in, or a key that isn't valid
    403     a list that isn't for whoever asks, or a kiosk
    404     a file that there isn't, or an aim
    429     asked more often than allowed
    503     the graph isn't loaded, or changes faster than the file takes to be made

Errors are told as text, in the language of the file. What is asked costs what the same would by GraphQL.
"""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Any, Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from samsyn.api import operations
from samsyn.api.consistent import at_one_revision, giving_way
from samsyn.api.operations import Service
from samsyn.api.schema import SCHEMA_TAG
from samsyn.api.table_columns import ListSheet, columns_of, list_fields
from samsyn.api.table_pages import ListAsked, NotAnswered, fetch, rows_in
from samsyn.api.work import Work
from samsyn.database.log import read_ahead
from samsyn.errors import CannotStart, InvalidArgument, SpokenError, Unavailable
from samsyn.exchange.graphs.content import Content
from samsyn.exchange.graphs.formats import WRITERS
from samsyn.exchange.report import document
from samsyn.exchange.report.making import changes_asked, report
from samsyn.exchange.report.period import Asked, asked
from samsyn.exchange.report.told import Report
from samsyn.exchange.tables import csv_writing, writing
from samsyn.exchange.tables.about import FILTER, about, heads
from samsyn.exchange.tables.column_words import SHEETS
from samsyn.exchange.tables.exporting import filled
from samsyn.exchange.tables.rows import Sees
from samsyn.exchange.tables.writing import Filled
from samsyn.graph.graph import Graph
from samsyn.graph.record import Record
from samsyn.graph.view import View
from samsyn.graph.visibility import RULES
from samsyn.model.principals import Principal
from samsyn.model.times import now, this_day
from samsyn.model.vocabulary import Language
from samsyn.reading.ahead import Ahead
from samsyn.spoken import Message, Quoted, Series
from samsyn.web.addresses import address_of
from samsyn.web.faults import HTTPFault, plainly, unavailable
from samsyn.web.gate import Gate, check_reader, whose
from samsyn.web.kept import tags_in
from samsyn.web.languages import language_asked
from samsyn.web.observed import notes_of

SHEETS_OF: Final = {"beneficiaryGroups": "groups"}
"""The lists that tables call otherwise."""
TABLES: Final = ("csv", "xlsx")
MEDIA_TYPES: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "graphml": "application/graphml+xml",
    "gexf": "application/gexf+xml",
    "mmd": "text/vnd.mermaid; charset=utf-8",
    "xml": "application/xml",
}
DOCUMENTS: Final[Mapping[str, Message]] = {
    "report": Message(en="management review", sv="ledningens genomgång"),
    "graph": Message(en="graph", sv="graf"),
}
"""What is no list, as its files are called."""
REPORT_TAKES: Final = ("under", "since", "until")
STATUSES: Final[Mapping[str, int]] = {"NOT_FOUND": 404, "FORBIDDEN": 403, "UNAUTHENTICATED": 401, "INTERNAL": 500}
PIECE_BYTES: Final = 256 * 1_024
LANGUAGE: Final = "lang"
NO_ROOM: Final = Message(
    en="A sheet of Excel has room for {max} rows, and there are more. Ask for lists as CSV.",
    sv="Ett blad i Excel rymmer {max} rader, och det finns fler. Hämta listor som CSV.",
    max=writing.ROWS_MAX - 1,
)
VARY: Final = "Authorization, Cookie, Accept-Encoding, Accept-Language"
WRITING: Final = asyncio.Semaphore(2)  # files that are written beside the loop at a time


async def workbook(request: Request) -> Response:
    """The whole workbook, as whoever asks may see it. Raises HTTPFault."""
    return await _answered(request, "xlsx", _whole, "")


async def listed(request: Request) -> Response:
    """A list as a table, by the name and the kind of file in the address. Raises HTTPFault."""
    name, kind = request.path_params["name"], request.path_params["kind"]
    fields = list_fields()
    if name not in fields or kind not in TABLES:
        message = Message(
            en="There is no list {name} as {kind}. Ask for one of these as csv or xlsx: {lists}.",
            sv="Det finns ingen lista {name} som {kind}. Be om någon av dessa som csv eller xlsx: {lists}.",
            name=name,
            kind=kind,
            lists=Series(tuple(fields)),
        )
        raise HTTPFault(HTTPStatus.NOT_FOUND, "NOT_FOUND", message)
    return await _answered(request, kind, partial(_list, name, kind), name)


async def reported(request: Request) -> Response:
    """The management review of an actor and all below it, or of everybody. Raises HTTPFault."""
    return await _answered(request, "docx", _report, "report")


async def drawn(request: Request) -> Response:
    """The graph, or what leads to an aim, in the format that the address ends with. Raises HTTPFault."""
    kind = request.path_params["kind"]
    if f".{kind}" not in WRITERS:
        message = Message(
            en="The graph doesn't come as {kind}. Ask for one of these: {kinds}.",
            sv="Grafen finns inte som {kind}. Be om någon av dessa: {kinds}.",
            kind=kind,
            kinds=Series(tuple(each.removeprefix(".") for each in WRITERS)),
        )
        raise HTTPFault(HTTPStatus.NOT_FOUND, "NOT_FOUND", message)
    return await _answered(request, kind, partial(_graph, kind), "graph")


async def told_in_its_language(request: Request, fault: Exception) -> Response:
    """What is wrong with a request, noted and told as text."""
    assert isinstance(fault, HTTPFault)  # noqa: S101 -- it is the handler of these
    notes_of(request.scope).facts["codes"] = [fault.code]
    return plainly(fault, language_asked(request))


Make = Callable[[Service, "_Asking", Path], Awaitable[None]]


class _Asking:
    """Who asks for a file, when, in which language, and with which parameters; and what is computed for them."""

    def __init__(self, request: Request, service: Service, by: Principal, since: float) -> None:
        self.by, self.since = by, since
        self.language = language_asked(request)
        self.given = {name: text for name, text in request.query_params.items() if name != LANGUAGE}
        self.work = Work(service.desk, whose(by, address_of(request.scope)))

    def check_takes(self, *names: str) -> None:
        """Raises InvalidArgument for a parameter that isn't one of these."""
        for name in self.given:
            if name not in names:
                message = Message(
                    en="This file takes no {name}, but these: {names}.",
                    sv="Den här filen tar inget {name}, utan dessa: {names}.",
                    name=Quoted(name),
                    names=Series((*names, LANGUAGE)),
                )
                raise InvalidArgument(name, message)

    def view(self, graph: Graph, pause: Callable[[], None] | None = None) -> View:
        """The graph as they see it; it gives way by `pause`."""
        view = View(graph, self.by, now(), language=self.language)
        view.pause = pause
        return view


async def _answered(request: Request, kind: str, make: Make, name: str) -> Response:
    """The file that `make` makes for whoever asks; or that they have it. Raises HTTPFault."""
    since = time.monotonic()
    service: Service = request.app.state.service
    gate: Gate = request.app.state.gate
    notes, address = notes_of(request.scope), address_of(request.scope)
    by = await gate.asker(request.scope, since)
    notes.facts |= {"principal": by.id, "role": by.role, "operation": f"export {name}".strip()}
    notes.headers |= gate.take(by, address)
    check_reader(by)
    asking = _Asking(request, service, by, since)
    try:
        graph = await service.replica.current(since)
        tag = _tag(graph, asking, request.url.path)
        is_private = by.role is not None or "authorization" in request.headers
        headers = {
            "ETag": f'W/"{tag}"',
            "Cache-Control": f"{'private' if is_private else 'public'}, no-cache",
            "Vary": VARY,
        }
        if tag in tags_in(request.headers.get("if-none-match", "")):
            return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
        headers |= {"Content-Disposition": _disposition(graph, asking.language, kind, name)}
        return await _file(kind, headers, lambda path: make(service, asking, path))
    except NotAnswered as fault:
        raise HTTPFault(STATUSES.get(fault.code, 400), fault.code, fault.message) from None
    except Unavailable as fault:
        raise unavailable(fault.message) from None
    except SpokenError as fault:
        raise HTTPFault(STATUSES.get(fault.code, 400), fault.code, fault.message) from None
    finally:
        if asking.work.units > 1:
            notes.headers |= gate.charge(by, address, asking.work.units - 1)


async def _file(kind: str, headers: Mapping[str, str], make: Callable[[Path], Awaitable[None]]) -> Response:
    """A file that is made, and sent from where nobody else finds it; it is gone when it is sent."""
    with TemporaryDirectory(prefix="samsyn-export-") as folder:
        path = Path(folder) / f"export.{kind}"
        try:
            await make(path)
        except CannotStart:
            raise HTTPFault(HTTPStatus.BAD_REQUEST, "TOO_LARGE", NO_ROOM) from None
        made = path.open("rb")
    length = os.fstat(made.fileno()).st_size
    described = {**headers, "Content-Length": str(length), "Content-Type": MEDIA_TYPES[kind]}
    return StreamingResponse(_pieces(made), headers=described)


def _pieces(made: IO[bytes]) -> Iterator[bytes]:
    with made:
        while piece := made.read(PIECE_BYTES):
            yield piece


async def _whole(service: Service, asking: _Asking, path: Path) -> None:
    asking.check_takes()

    def make(graph: Graph, pause: Callable[[], None]) -> None:
        sheets = filled(graph, seen_by(asking.by, pause))
        writing.write(path, about(graph, asking.language), sheets, asking.language)

    await at_one_revision(lambda: giving_way(service.replica, asking.work, make, asking.since))


async def _list(name: str, kind: str, service: Service, asking: _Asking, path: Path) -> None:
    field = list_fields()[name]
    columns = columns_of(field, asking.by, asking.language)
    wanted = ListAsked(name, field, columns, asking.given)
    request = operations.Request(
        "", principal=asking.by, since=asking.since, work=asking.work, language=asking.language
    )
    with TemporaryFile(prefix="samsyn-export-") as rows:
        revision = await fetch(service, wanted, request, rows)
        graph = await service.replica.current(asking.since)
        above = heads(graph, asking.language, revision)
        above += [(f"{FILTER.text(asking.language)}: {each}", text) for each, text in asking.given.items()]
        sheet = Filled(ListSheet(columns, _called(name, asking.language)), rows_in(rows, columns))

        def write() -> None:
            if kind == "csv":
                csv_writing.write(path, sheet, asking.language, above)
            else:
                writing.write(path, above, [sheet], asking.language)

        await _beside_the_loop(asking.work, write)


async def _report(service: Service, asking: _Asking, path: Path) -> None:
    asking.check_takes(*REPORT_TAKES)

    def of(view: View) -> Asked:
        return asked(view, **{name: asking.given.get(name) for name in REPORT_TAKES})

    view = asking.view(await service.replica.current(asking.since))
    query = changes_asked(of(view), view)
    known = await read_ahead(service.replica.database, Ahead(wanted_pages={query: None}))

    def make(graph: Graph, pause: Callable[[], None]) -> Report:
        seen = asking.view(graph, pause)
        return report(seen, of(seen), known.pages[query])

    made = await at_one_revision(lambda: giving_way(service.replica, asking.work, make, asking.since))

    def write() -> None:
        with path.open("wb") as file:
            document.write(file, made)

    await _beside_the_loop(asking.work, write)


async def _graph(kind: str, service: Service, asking: _Asking, path: Path) -> None:
    asking.check_takes("aim")

    def make(graph: Graph, pause: Callable[[], None]) -> None:
        with path.open("wb") as file:
            WRITERS[f".{kind}"](file, Content(asking.view(graph, pause), asking.given.get("aim")))

    await at_one_revision(lambda: giving_way(service.replica, asking.work, make, asking.since))


async def _beside_the_loop(work: Work, write: Callable[[], None]) -> None:
    """Write a file in a thread of its own, whose time is charged."""

    def counted() -> None:
        with work.counted():
            write()

    async with WRITING:
        await asyncio.to_thread(counted)


def seen_by(viewer: Principal, pause: Callable[[], None]) -> Sees:
    """Whether somebody sees a record, by the rule of its type; `pause` is called for each record that is asked of."""
    rules = {cls: rule(viewer) for cls, rule in RULES.items()}

    def sees(record: Record) -> bool:
        pause()
        rule: Any = rules.get(type(record))
        return rule is None or rule(record)

    return sees


def _called(name: str, language: Language) -> str:
    if name in DOCUMENTS:
        return DOCUMENTS[name].text(language)
    words = SHEETS.get(SHEETS_OF.get(name, name))
    return words[language] if words else name


def _disposition(graph: Graph, language: Language, kind: str, name: str) -> str:
    parts = (graph.place.name if graph.place else "Samsyn", name and _called(name, language), this_day().isoformat())
    return f"attachment; filename*=UTF-8''{quote(' '.join(filter(None, parts)))}.{kind}"


def _tag(graph: Graph, asking: _Asking, path: str) -> str:
    """What tells this file from others: all that it is made of."""
    of = [SCHEMA_TAG, graph.look, this_day(), asking.by, asking.language, path, sorted(asking.given.items())]
    return sha256(repr(of).encode()).hexdigest()[:32]
