"""A provider that misbehaves as it is told to: slow, away, answering HTML, or signing what isn't so."""

import asyncio
import json
import time
from base64 import b64decode
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any, Final
from urllib.parse import parse_qsl

from tests.support.provider import Provider

HTML: Final = "<!doctype html><title>Maintenance</title><h1>We'll be back soon</h1>"
CLIENT: Final = "samsyn web"  # which is to be escaped where it is told in a header


class FaultyProvider(Provider):
    """A provider whose token endpoint gives `answer`, if there is one, else an ID token with the `nonce`.

    `claims` are those of the token that differ from good ones, times in seconds from now, and `metadata` what its
    metadata tell beside the rest; with `html` it answers nothing but that. What it was sent for codes is in `forms`,
    and by whom in `clients`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.nonce = ""
        self.claims: dict[str, Any] = {}
        self.answer: tuple[int, str] | None = None
        self.metadata: dict[str, Any] = {}
        self.html = False
        self.is_slow = False
        self.spent: set[str] = set()
        self.forms: list[dict[str, str]] = []
        self.clients: list[str] = []

    def document(self, path: str) -> Any:
        """What is published at a path."""
        told = super().document(path)
        if path == "/.well-known/openid-configuration":
            ways = {"authorization_endpoint": f"{self.issuer}/auth?a=b", "token_endpoint": f"{self.issuer}/token"}
            return {**told, **ways, **self.metadata}
        return told

    def exchanged(self, form: dict[str, str]) -> tuple[int, str]:
        """The status and the body with which a code is exchanged."""
        self.forms.append(form)
        if self.answer:
            return self.answer
        if form["code"] in self.spent:
            return 400, json.dumps({"error": "invalid_grant"})
        self.spent.add(form["code"])
        now = int(time.time())
        good: dict[str, Any] = {"aud": CLIENT, "iat": now, "exp": now + 300, "nbf": None, "nonce": self.nonce}
        times = {name: now + self.claims[name] for name in ("iat", "exp") if self.claims.get(name) is not None}
        token = self.token(**{**good, **self.claims, **times})
        return 200, json.dumps({"id_token": token, "token_type": "Bearer"})

    async def answered(self, method: str, path: str, head: str, body: str) -> tuple[int, str]:
        """The status and the body of an answer."""
        if self.html:
            return 200, HTML
        if method == "POST":
            if self.is_slow:
                await asyncio.sleep(60)
            basic = [
                line.split()[-1] for line in head.split("\r\n") if line.lower().startswith("authorization: basic ")
            ]
            self.clients += [b64decode(each).decode() for each in basic]
            return self.exchanged(dict(parse_qsl(body)))
        told = self.document(path)
        return (200, json.dumps(told)) if told else (404, "")


@asynccontextmanager
async def running(provider: FaultyProvider) -> AsyncGenerator[FaultyProvider]:
    """The provider over HTTP, as long as the block; what it still answers then is broken off."""
    tasks: set[asyncio.Task[None]] = set()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        lengths = [int(line.split(":")[1]) for line in head.split("\r\n") if line.lower().startswith("content-length:")]
        body = (await reader.readexactly(sum(lengths))).decode()
        method, path, _ = head.split(" ", 2)
        status, text = await provider.answered(method, path, head, body)
        content = text.encode()
        kind = "text/html" if provider.html else "application/json"
        writer.write(
            f"HTTP/1.1 {status} Said\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n"
            "Connection: close\r\n\r\n".encode()
            + content
        )
        await writer.drain()

    async def handled(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(answer(reader, writer))
        tasks.add(task)
        await asyncio.wait([task])
        tasks.discard(task)
        if not task.cancelled():
            task.exception()
        writer.close()

    server = await asyncio.start_server(handled, "127.0.0.1", 0)
    provider.issuer = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield provider
    finally:
        server.close()
        for task in tasks:
            task.cancel()
        await server.wait_closed()
