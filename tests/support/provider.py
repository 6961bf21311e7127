"""An OpenID Connect provider that really runs: its metadata and keys over HTTP, and tokens that it signs."""

import asyncio
import json
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import ECAlgorithm, RSAAlgorithm

AUDIENCE = "samsyn"


class Provider:
    """An OpenID Connect provider on a port of its own, with keys that change when told to.

    It publishes `others` beside its keys, and says nothing while `answers` isn't set.
    """

    def __init__(self) -> None:
        self.keys: dict[str, Any] = {}
        self.asked: list[str] = []
        self.is_well = True
        self.answers = asyncio.Event()
        self.answers.set()
        self.others: list[Any] = []
        self.keys_at = ""
        self.issuer = ""
        self.rotate("first")

    def rotate(self, key_id: str, *, elliptic: bool = False) -> None:
        """Sign with a new key from now on, and know the former ones no more."""
        key = ec.generate_private_key(ec.SECP256R1()) if elliptic else rsa.generate_private_key(65537, 2048)
        self.keys = {key_id: key}

    def token(self, *, key: Any = None, algorithm: str = "", header: Any = None, **claims: Any) -> str:
        """A good token but for what is told otherwise; a claim that is None is left out."""
        [(key_id, own)] = self.keys.items()
        algorithm = algorithm or ("ES256" if isinstance(own, ec.EllipticCurvePrivateKey) else "RS256")
        now = int(time.time())
        good = {"iss": self.issuer, "aud": AUDIENCE, "sub": "kim", "exp": now + 60, "nbf": now - 1, "name": "Kim Ek"}
        told = {name: value for name, value in {**good, **claims}.items() if value is not None}
        headers = {name: value for name, value in {"kid": key_id, "typ": "JWT", **(header or {})}.items() if value}
        return jwt.encode(told, own if key is None else key, algorithm, headers)

    def document(self, path: str) -> Any:
        """What is published at a path."""
        self.asked.append(path)
        if path == "/.well-known/openid-configuration":
            return {"issuer": self.issuer, "jwks_uri": self.keys_at or f"{self.issuer}/keys"}
        if path == "/keys":
            return {"keys": [*self.others, *(described(key_id, key) for key_id, key in self.keys.items())]}
        return None


def described(key_id: str, key: Any) -> dict[str, Any]:
    """A public key as it is published."""
    kind: Any = ECAlgorithm if isinstance(key, ec.EllipticCurvePrivateKey) else RSAAlgorithm
    return {**json.loads(kind.to_jwk(key.public_key())), "kid": key_id, "use": "sig"}


@asynccontextmanager
async def running(provider: Provider) -> AsyncGenerator[Provider]:
    """The provider over HTTP, as long as the block."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await provider.answers.wait()
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
        found = provider.document(head.split()[1]) if provider.is_well else None
        body = json.dumps(found).encode()
        status = "200 OK" if found else "503 Service Unavailable"
        writer.write(f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    provider.issuer = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    try:
        yield provider
    finally:
        server.close()
        await server.wait_closed()
