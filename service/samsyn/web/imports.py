"""`POST /import`: tables from a browser or a program, by whoever is signed in, with their rights.

The body is the file: a workbook, or a CSV file with the sheet that it holds in `sheet`. `dryRun=true` tells what would
be done. `reason` is stored in the change log; `continue` has the id of an import that broke off.

    200  a report, as JSON; or as it goes on, a line of JSON each time, for who accepts application/x-ndjson
    422  something is refused: each by its cell, beside the report
    400, 401, 403, 405, 413, 415, 429, 503  as at /graphql
"""

import asyncio
import logging
from collections.abc import AsyncGenerator
from contextlib import suppress
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import orjson
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse

from samsyn.api.cost import units_of
from samsyn.api.operations import Service
from samsyn.errors import FileRefused, Forbidden, NotAuthenticated, Unavailable
from samsyn.exchange.tables.apart import NotRead, TakesTooMuch, read_apart
from samsyn.exchange.tables.importing import ID, Doing, Progress, Report, new_import_id, run
from samsyn.exchange.tables.spooling import Spooled
from samsyn.exchange.tables.telling import json_of
from samsyn.model.principals import DECIDING, Principal
from samsyn.model.vocabulary import Language, Role
from samsyn.performing.record import Imported
from samsyn.performing.undoable import begun_by
from samsyn.spoken import Message
from samsyn.web.addresses import address_of
from samsyn.web.faults import FOREIGN_PAGE, HTTPFault, unauthenticated, unavailable
from samsyn.web.gate import Gate
from samsyn.web.graphql import FOREIGN
from samsyn.web.identity import NEEDED
from samsyn.web.languages import language_of
from samsyn.web.observed import notes_of
from samsyn.web.origins import own_origin
from samsyn.web.parameters import JSON

log = logging.getLogger(__name__)

KINDS: Final = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "text/csv": ".csv",
}
LINES: Final = "application/x-ndjson"
MEGABYTE: Final = 1_000_000
BUSY: Final = Message(
    en="Another file is being read. Try again in a moment.", sv="En annan fil läses in. Försök igen om en stund."
)
NOT_YOURS: Final = Message(
    en="Imports are for partners, strategists and administrators.",
    sv="Inläsning är för samarbetspartner, strateger och administratörer.",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks to import, and how they are answered."""

    by: Principal
    imported: Imported
    sheet: str
    dry: bool
    language: Language


async def import_tables(request: Request) -> Response:
    """Import the tables in a request's body. Raises HTTPFault for what isn't imported."""
    service: Service = request.app.state.service
    gate: Gate = request.app.state.gate
    by = await _let_in(request, service, gate)
    suffix = _suffix(request)
    asked = await _asked(request, service, by)
    if service.reading.locked():
        raise unavailable(BUSY)
    async with service.reading:
        folder = TemporaryDirectory(prefix="samsyn-import-")
        try:
            path = Path(folder.name) / f"import{suffix}"
            await _received(request, path, service.settings.import_mb_max)
            place = (await service.replica.current()).place
            spooled = await _spooled(path, asked.sheet, place.code if place else None)
        except BaseException:
            folder.cleanup()
            raise
    if LINES in request.headers.get("accept", ""):
        lines = _lines(request, service, asked, spooled, folder)
        return StreamingResponse(lines, headers={"Content-Type": LINES, "Cache-Control": "no-store"})
    with folder:
        report = await _run(request, service, asked, spooled, lambda _done, _of: None)
    return _response(report, asked)


async def _let_in(request: Request, service: Service, gate: Gate) -> Principal:
    """Who imports. Raises HTTPFault for who may not, or not so."""
    if request.method != "POST":
        raise HTTPFault(405, "METHOD_NOT_ALLOWED", "Send the file by POST.", Allow="POST")
    notes = notes_of(request.scope)
    by = await gate.asker(request.scope)
    notes.facts |= {"principal": by.id, "role": by.role}
    notes.headers |= gate.take(by, address_of(request.scope))
    if by.role is None:
        raise unauthenticated(NEEDED)
    if by.role not in DECIDING | {Role.PARTNER}:
        raise HTTPFault(HTTPStatus.FORBIDDEN, Forbidden.code, NOT_YOURS)
    if by.session is not None and not own_origin(request.scope, service.settings):
        raise HTTPFault(HTTPStatus.FORBIDDEN, FOREIGN_PAGE, FOREIGN)
    return by


def _suffix(request: Request) -> str:
    """The ending of a file of the body's kind. Raises HTTPFault for another."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in KINDS or request.headers.get("content-encoding", "identity") != "identity":
        message = Message(
            en="Send a workbook or a CSV file as it is, with one of these as its Content-Type: {kinds}.",
            sv="Skicka en arbetsbok eller en CSV-fil som den är, med en av dessa som Content-Type: {kinds}.",
            kinds=", ".join(KINDS),
        )
        raise HTTPFault(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "UNSUPPORTED_MEDIA_TYPE", message)
    return KINDS[kind]


async def _asked(request: Request, service: Service, by: Principal) -> Asked:
    """What the query string asks. Raises HTTPFault for an import that isn't theirs to go on with."""
    given = request.query_params
    going_on = given.get("continue", "")
    if going_on:
        theirs = await begun_by(service.deeds.database, going_on) if ID.fullmatch(going_on) else set[str]()
        if not ID.fullmatch(going_on) or theirs - {by.id}:
            message = Message(
                en="Give the id of an import of your own that has begun.",
                sv="Ange id för en egen inläsning som har påbörjats.",
            )
            raise HTTPFault(HTTPStatus.BAD_REQUEST, "BAD_REQUEST", message)
    dry = given.get("dryRun", "false").lower()
    if dry not in {"true", "false"}:
        raise HTTPFault(HTTPStatus.BAD_REQUEST, "BAD_REQUEST", "`dryRun` must be true or false.")
    return Asked(
        by,
        Imported(going_on or new_import_id(), given.get("reason", "").strip() or "Import"),
        given.get("sheet", ""),
        dry == "true",
        language_of(request.headers.get("accept-language"), Language.EN),
    )


async def _received(request: Request, path: Path, megabytes_max: int) -> None:
    """Write the body into a file. Raises HTTPFault where it is too long, or breaks off."""
    length = 0
    with path.open("wb") as file:
        try:
            async for chunk in request.stream():
                length += len(chunk)
                if length > megabytes_max * MEGABYTE:
                    message = Message(
                        en="The file has more than {limit} MB. Divide it, or import it with the command.",
                        sv="Filen är större än {limit} MB. Dela upp den, eller läs in den med kommandot.",
                        limit=megabytes_max,
                    )
                    raise HTTPFault(413, "BODY_TOO_LARGE", message, Connection="close")
                file.write(chunk)
        except ClientDisconnect:
            raise HTTPFault(HTTPStatus.BAD_REQUEST, "BAD_REQUEST", "The body broke off.") from None


async def _spooled(path: Path, sheet: str, place: str | None) -> Spooled:
    """What the file has. Raises HTTPFault where it can't be read."""
    try:
        return await read_apart(path, sheet, place)
    except FileRefused as refused:
        raise HTTPFault(HTTPStatus.BAD_REQUEST, "FILE_UNREADABLE", refused.message) from None
    except TakesTooMuch:
        message = Message(
            en="The file takes too much time or memory to be read. Divide it.",
            sv="Filen tar för mycket tid eller minne att läsa. Dela upp den.",
        )
        raise HTTPFault(413, "BODY_TOO_LARGE", message) from None
    except NotRead as error:
        log.error("A file that was sent to /import can't be read: %s", error)  # noqa: TRY400 (it has the traceback)
        message = Message(
            en="The file can't be read. Save it anew from the spreadsheet, as XLSX or CSV.",
            sv="Filen kan inte läsas. Spara den på nytt från kalkylprogrammet, som XLSX eller CSV.",
        )
        raise HTTPFault(HTTPStatus.BAD_REQUEST, "FILE_UNREADABLE", message) from None


async def _run(request: Request, service: Service, asked: Asked, spooled: Spooled, progress: Progress) -> Report:
    """Import it, and charge its deeds. Raises HTTPFault where it can't go on; what is done until then stands."""
    doing = Doing(service.deeds, service.replica, asked.by)
    try:
        report = await run(doing, spooled, asked.imported, progress, dry=asked.dry)
    except NotAuthenticated as error:
        raise unauthenticated(error.message) from None
    except Unavailable as error:
        fault = unavailable(error.message)
        fault.headers["Import-Id"] = asked.imported.id
        raise fault from None
    gate: Gate = request.app.state.gate
    gate.charge(asked.by, address_of(request.scope), units_of(0, report.deeds) - 1)
    return report


async def _lines(
    request: Request, service: Service, asked: Asked, spooled: Spooled, folder: "TemporaryDirectory[str]"
) -> AsyncGenerator[bytes]:
    """Yield how far it is while it goes on, and then what came of it."""
    told: asyncio.Queue[bytes | None] = asyncio.Queue()
    told.put_nowait(_line({"importId": None if asked.dry else asked.imported.id}))

    async def work() -> None:
        try:
            report = await _run(
                request, service, asked, spooled, lambda done, of: told.put_nowait(_line({"done": done, "of": of}))
            )
            told.put_nowait(_line(_told(report, asked)))
        except HTTPFault as fault:
            told.put_nowait(_line({"errors": [_error(fault.message, fault.code, asked.language)]}))
        finally:
            told.put_nowait(None)

    with folder:
        task = asyncio.create_task(work())
        try:
            while (line := await told.get()) is not None:
                yield line
            await task
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task


def _response(report: Report, asked: Asked) -> Response:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if report.refused and not asked.dry else HTTPStatus.OK
    headers = {"Content-Type": f"{JSON}; charset=utf-8", "Cache-Control": "no-store", "Vary": "Accept-Language"}
    return Response(orjson.dumps(_told(report, asked)), status, headers)


def _told(report: Report, asked: Asked) -> dict[str, Any]:
    told: dict[str, Any] = {"report": json_of(report, asked.language, dry=asked.dry)}
    if report.refused and not asked.dry:
        message = Message(
            en="{refused} cells or rows are refused, and {done} rows are imported. Correct them and import again.",
            sv="{refused} celler eller rader nekas, och {done} rader är inlästa. Rätta dem och läs in igen.",
            refused=report.refused,
            done=report.done,
        )
        told["errors"] = [_error(message, "REFUSED", asked.language)]
    return told


def _error(message: Message, code: str, language: Language) -> dict[str, Any]:
    return {"message": message.text(language), "extensions": {"code": code}}


def _line(told: dict[str, Any]) -> bytes:
    return orjson.dumps(told) + b"\n"
