"""Real proxies that speak HTTPS in front of a service, as docs/proxies.md configures them, on ports of this user."""

import datetime as dt
import os
import shutil
import socket
import ssl
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tests.support.service import free_port, until

DOCUMENT = Path(__file__).parents[2] / "docs" / "proxies.md"
NAME = "samsyn.example.se"
CERTIFICATES = "/etc/ssl/samsyn"
FENCES = {"nginx": "nginx", "haproxy": "haproxy", "caddy": "caddyfile"}
COMMANDS = {
    "nginx": ["nginx", "-p", "{folder}", "-c", "{file}", "-e", "{folder}/error.log", "-g", "daemon off;"],
    "haproxy": ["haproxy", "-db", "-f", "{file}"],
    "caddy": ["caddy", "run", "--adapter", "caddyfile", "--config", "{file}"],
}
AROUND_NGINX = """
pid {folder}/nginx.pid;
events {{}}
http {{
    access_log {folder}/access.log;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
{written}
}}
"""
AROUND_CADDY = "{{\n    admin off\n    auto_https disable_redirects\n    https_port {port}\n"
START_SECONDS_MAX = 20.0


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy that runs, and whom its certificate makes known."""

    port: int
    folder: Path

    def client(self, address: str) -> httpx.Client:
        """A client that asks from an address of this machine, by the name that the proxy is known by."""
        trust = ssl.create_default_context(cafile=str(self.folder / "samsyn.pem"))
        transport = httpx.HTTPTransport(verify=trust, local_address=address)
        return httpx.Client(
            transport=transport,
            base_url=f"https://127.0.0.1:{self.port}",
            headers={"Host": NAME},
            event_hooks={"request": [_mean_the_name]},
            timeout=20,
        )


def _mean_the_name(request: httpx.Request) -> None:
    """Ask for the name where the address is asked: nobody has told this machine the name."""
    request.extensions["sni_hostname"] = NAME


@contextmanager
def passing_on(kind: str, folder: Path, service_port: int) -> Generator[Proxy]:
    """A proxy of that kind in front of the service at a port, as long as the block."""
    folder.mkdir()
    _make_certificate(folder)
    port = free_port()
    written = (
        _documented(kind).replace(CERTIFICATES, str(folder)).replace("127.0.0.1:8000", f"127.0.0.1:{service_port}")
    )
    if kind == "nginx":
        written = AROUND_NGINX.format(folder=folder, written=written.replace("listen 443", f"listen 127.0.0.1:{port}"))
    elif kind == "haproxy":
        written = written.replace("bind :443", f"bind 127.0.0.1:{port}")
    else:
        written = written.replace("{\n", AROUND_CADDY.format(port=port), 1)
    file = folder / "configuration"
    file.write_text(written, encoding="utf-8")
    command = [part.format(folder=folder, file=file) for part in COMMANDS[kind]]
    command[0] = _installed(kind)
    log = folder / "output.log"
    environment = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with log.open("w") as output:
        process = subprocess.Popen(command, stdout=output, stderr=output, env=environment)  # noqa: S603 -- a proxy
    try:
        until(lambda: process.poll() is not None or _listens(port), START_SECONDS_MAX)
        assert process.poll() is None, log.read_text("utf-8")
        yield Proxy(port, folder)
    finally:
        process.terminate()
        process.wait(START_SECONDS_MAX)


def _documented(kind: str) -> str:
    """The configuration that docs/proxies.md shows."""
    [_, found] = DOCUMENT.read_text("utf-8").split(f"```{FENCES[kind]}\n")
    return found.partition("```")[0]


def _installed(kind: str) -> str:
    """Where the proxy's program is; the test fails in words where it isn't."""
    program = shutil.which(kind, path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        text = f"This is tried with a real {kind}, which isn't installed. On Debian: apt-get install {kind}"
        pytest.fail(text, pytrace=False)
    return program


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _make_certificate(folder: Path) -> None:
    """Write samsyn.pem, samsyn.key and both.pem, which has both, for a certificate that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, NAME)])
    today = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
        .public_bytes(Encoding.PEM)
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    for file, content in {"samsyn.pem": certificate, "samsyn.key": secret, "both.pem": certificate + secret}.items():
        (folder / file).write_bytes(content)
