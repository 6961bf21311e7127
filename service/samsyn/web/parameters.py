"""The GraphQL request in an HTTP request: a body of JSON, or the parameters of a query string."""

import re
import zlib
from collections.abc import Mapping
from typing import Any, NamedTuple, cast
from urllib.parse import parse_qsl

import orjson
from starlette.types import Receive, Scope

from samsyn.api.persisted import PersistedDocuments
from samsyn.errors import InvalidArgument
from samsyn.settings import Limits, Settings
from samsyn.spoken import Message
from samsyn.web.faults import HTTPFault

JSON = "application/json"
DIGEST = re.compile(r"[0-9a-fA-F]{64}")
GZIP = 16 + zlib.MAX_WBITS


class Parameters(NamedTuple):
    """What a request asks: a document, and which operation of it with which variables."""

    query: str
    operation_name: str | None
    variables: Mapping[str, Any] | None


def parameters_of(given: Mapping[str, Any], persisted: PersistedDocuments, settings: Settings) -> Parameters:
    """The GraphQL request that is given so. Raises HTTPFault where that is none."""
    operation_name, variables = given.get("operationName"), given.get("variables")
    if operation_name is not None and not isinstance(operation_name, str):
        raise bad_request("`operationName` must be a string.")
    if variables is not None and not isinstance(variables, dict):
        raise bad_request("`variables` must be an object.")
    extensions = given.get("extensions")
    if extensions is not None and not isinstance(extensions, dict):
        raise bad_request("`extensions` must be an object.")
    digest = _digest_in(cast("dict[str, Any]", extensions or {}))
    query = _document(given.get("query"), given.get("documentId"), digest, persisted, settings)
    return Parameters(query, operation_name or None, cast("dict[str, Any] | None", variables))


async def in_body(receive: Receive, headers: Mapping[str, str], limits: Limits) -> Mapping[str, Any]:
    """What a POST's body gives, read and expanded no further than it may be long. Raises HTTPFault."""
    content_type, encoding = headers.get("content-type", ""), headers.get("content-encoding", "")
    if content_type != JSON:
        _check_content_type(content_type)
    if encoding:
        _check_encoding(encoding)
    body = bytearray()
    has_more = True
    while has_more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise bad_request("The body broke off.")
        body += message.get("body", b"")
        has_more = message.get("more_body", False)
        if len(body) > limits.max_body_bytes:
            raise _too_large(limits, Connection="close")
    try:
        given = orjson.loads(_expanded(body, limits) if _is_gzip(encoding) else body)
    except orjson.JSONDecodeError as error:
        raise bad_request(f"The body isn't JSON: {error.msg}.") from None
    if not isinstance(given, dict):
        raise bad_request("The body must be a JSON object with a `query`.")
    return cast("dict[str, Any]", given)


def in_query(scope: Scope) -> Mapping[str, Any]:
    """What a GET's query string gives. Raises HTTPFault."""
    given: dict[str, Any] = dict(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
    for name in ("variables", "extensions"):
        if name in given:
            try:
                given[name] = orjson.loads(given[name])
            except orjson.JSONDecodeError:
                raise bad_request(f"`{name}` must be JSON.") from None
    return given


def bad_request(message: Message | str) -> HTTPFault:
    """The fault of what is no GraphQL request."""
    return HTTPFault(400, "BAD_REQUEST", message)


def _check_content_type(content_type: str) -> None:
    name, *parameters = (piece.strip().lower() for piece in content_type.split(";"))
    charsets = [piece[8:].strip('"') for piece in parameters if piece.startswith("charset=")]
    if name != JSON or any(charset not in {"utf-8", "utf8"} for charset in charsets):
        raise HTTPFault(415, "UNSUPPORTED_MEDIA_TYPE", f"Send the request as {JSON} in UTF-8.")


def _check_encoding(encoding: str) -> None:
    if not _is_gzip(encoding) and encoding.strip().lower() != "identity":
        message = "Send the body as it is, or compressed by gzip once."
        raise HTTPFault(415, "UNSUPPORTED_MEDIA_TYPE", message, **{"Accept-Encoding": "gzip"})


def _is_gzip(encoding: str) -> bool:
    return encoding.strip().lower() in {"gzip", "x-gzip"}


def _expanded(body: bytearray, limits: Limits) -> bytes:
    """A body that was compressed by gzip, expanded no further than it may be long. Raises HTTPFault."""
    expanding = zlib.decompressobj(GZIP)
    try:
        found = expanding.decompress(body, limits.max_body_bytes + 1)
    except zlib.error:
        raise bad_request("The body isn't gzip, though its Content-Encoding says so.") from None
    if len(found) > limits.max_body_bytes:
        raise _too_large(limits)
    if not expanding.eof or expanding.unused_data:
        raise bad_request("The body's gzip breaks off, or something stands behind it.")
    return found


def _too_large(limits: Limits, **headers: str) -> HTTPFault:
    message = Message(
        en="The body has more than {limit} bytes. Send less at a time.",
        sv="Innehållet är större än {limit} byte. Skicka mindre åt gången.",
        limit=limits.max_body_bytes,
    )
    return HTTPFault(413, "BODY_TOO_LARGE", message, **headers)


def _digest_in(extensions: Mapping[str, Any]) -> str | None:
    """The digest by which a client that persists its queries names a document; None where it doesn't."""
    asked = extensions.get("persistedQuery")
    if asked is None:
        return None
    digest = cast("dict[str, Any]", asked).get("sha256Hash") if isinstance(asked, dict) else None
    if not isinstance(digest, str) or not DIGEST.fullmatch(digest):
        raise bad_request(
            "`extensions.persistedQuery` must have a `version` and a `sha256Hash` of 64 hexadecimal digits."
        )
    if cast("dict[str, Any]", asked).get("version") != 1:
        raise HTTPFault(400, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported")
    return digest


def _document(
    query: Any, document_id: Any, digest: str | None, persisted: PersistedDocuments, settings: Settings
) -> str:
    """The document that a request gives, or names by its id or its digest."""
    if document_id is not None:
        if query is not None or digest is not None:
            raise bad_request("Give `documentId`, or `query`, or `extensions.persistedQuery`; not several.")
        text = persisted.text(document_id) if isinstance(document_id, str) else None
        if text is None:
            message = "No document with this `documentId` is known here. Send its `query`."
            raise HTTPFault(400, "DOCUMENT_NOT_FOUND", message)
        return text
    if query is None and digest is not None:
        text = persisted.known(digest)
        if text is None:
            raise HTTPFault(400, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
        return text
    text = _checked(query, persisted, settings)
    if digest is not None:
        try:
            persisted.remember(digest, text)
        except InvalidArgument as fault:
            raise bad_request(fault.message) from None
    return text


def _checked(query: Any, persisted: PersistedDocuments, settings: Settings) -> str:
    """A document that may be asked. Raises HTTPFault for another."""
    if not isinstance(query, str):
        raise bad_request("Give the document as `query`, a string.")
    is_long = len(query) > settings.max_query_bytes or len(query.encode(errors="replace")) > settings.max_query_bytes
    if is_long and not persisted.has(query):
        raise HTTPFault(400, "QUERY_TOO_LARGE", f"The document has more than {settings.max_query_bytes:,} bytes.")
    if settings.trusted_documents_only and not persisted.has(query):
        message = "Only documents that are known here are answered. Ask the operator."
        raise HTTPFault(400, "DOCUMENT_NOT_TRUSTED", message)
    return query
