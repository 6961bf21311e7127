"""Texts that are the same for everybody as long as the service runs: compressed once, and told by a tag."""

import gzip
from hashlib import sha256
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from samsyn.web.compressed import takes_gzip


class Kept(NamedTuple):
    """A text as it is sent."""

    body: bytes
    compressed: bytes
    tag: str
    headers: dict[str, str]


def kept(text: str, media_type: str, **headers: str) -> Kept:
    """The text with its headers, made ready."""
    body = text.encode()
    return compressed_before(body, gzip.compress(body, mtime=0), media_type, **headers)


def compressed_before(body: bytes, compressed: bytes, media_type: str, **headers: str) -> Kept:
    """A text that was compressed before the service started, with its headers, made ready."""
    tag = sha256(body).hexdigest()[:32]
    always = {"Content-Type": f"{media_type}; charset=utf-8", "Cache-Control": "no-cache", "ETag": f'W/"{tag}"'}
    return Kept(body, compressed, tag, {**always, **headers})


def sent(text: Kept, request: Request) -> Response:
    """The response to a request for a text: without it where the client has it already."""
    if text.tag in tags_in(request.headers.get("if-none-match", "")):
        return Response(status_code=304, headers=text.headers)
    if takes_gzip(request.scope):
        return Response(text.compressed, headers={**text.headers, "Content-Encoding": "gzip"})
    return Response(text.body, headers=text.headers)


def tags_in(if_none_match: str) -> frozenset[str]:
    """The tags that a client says it has."""
    return frozenset(each.strip().removeprefix("W/").strip('"') for each in if_none_match.split(","))
