"""The classes of the embedded database, read and checked once for all the databases that tests start.

The JVM that comes with it has no such archive, not even of its own classes: each start takes a second of work for them.
"""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

CACHE: Final = Path(__file__).parents[2] / ".cache" / "java"
SECONDS_MAX: Final = 120
LOAD: Final = [str(Path(sys.executable).with_name("samsyn")), "seed", "vaggeryd"]
ARCHIVE: Final = [sys.executable, "-c", "from arcadedb_embedded.jvm import start_jvm; start_jvm(heap_size='1g')"]


def jvm_arguments() -> str:
    """What has an embedded database's JVM take its classes from the archive; nothing where none is installed."""
    installed = importlib.util.find_spec("arcadedb_embedded")
    if installed is None or installed.origin is None:
        return ""
    jars = Path(installed.origin).with_name("jars")
    archive = CACHE / f"{jars.stat().st_mtime_ns}.jsa"  # the JVM takes none that is of other files
    if not archive.exists():
        _make(archive)
    return f"-XX:SharedArchiveFile={archive}"


def _make(archive: Path) -> None:
    """Have a database that loads a seed write which classes it uses, and a JVM archive them.

    The archive is put in its place whole, as suites that begin at once may each make it.
    """
    archive.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=archive.parent) as folder:
        listed, made = Path(folder, "classes.txt"), Path(folder, "classes.jsa")
        _run(LOAD, folder, f"-Xshare:off -XX:DumpLoadedClassList={listed}")
        _run(ARCHIVE, folder, f"-Xshare:dump -XX:SharedClassListFile={listed} -XX:SharedArchiveFile={made}")
        made.replace(archive)


def _run(command: list[str], folder: str, jvm_arguments: str) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SAMSYN_")}
    environment |= {"ARCADEDB_JVM_ARGS": jvm_arguments, "SAMSYN_DATA_DIR": str(Path(folder, "data"))}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, timeout=SECONDS_MAX)  # noqa: S603 (our own commands)
