"""The embedded database's own process. `embedded.py` starts it as a script and talks to it over two pipes.

Standard input: one line of JSON (`heap`, `password`, `bolt_port`, `http_port`), then nothing; when it closes, for
whatever reason, the database is stopped in good order. So a parent that dies of kill -9 leaves no orphan.
Standard output: one line of JSON, {"ready": true} or {"failure": "…"}. Whatever the database prints goes to a file.

It imports nothing of ours: it works in the data folder, with nothing but the installed packages.
"""

import json
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

DATABASE = "neo4j"
CONSOLE = Path("log") / "console.log"
A_DAY_MS = 24 * 60 * 60 * 1000
COLLECTED_MAX = 10_000_000  # by one statement: the graph is loaded by such, and nothing else collects much
COMMAND_MS_MAX = 120_000  # as LOAD_SECONDS_MAX in replica.py: the longest that anything may take
# Everything listens on loopback; nothing is on but Bolt and the HTTP port, which can't be switched off and wants the
# password. Users aren't edited by hand here, so their file needs no watching; one HTTP worker is enough for nobody.
QUIET: dict[str, Any] = {
    "host": "127.0.0.1",
    "mode": "production",
    "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    "server_reloadEvery": A_DAY_MS,
    "server_httpWorkerThreads": 1,
    "server_httpsIoThreads": 1,
    "serverMetrics": False,
}

# A JVM without memory limps on for minutes; one that ends has all that was acknowledged, and is started again.
LIMITS = (
    "-XX:+ExitOnOutOfMemoryError"
    f" -Darcadedb.command.timeout={COMMAND_MS_MAX} -Darcadedb.queryMaxHeapElementsAllowedPerOp={COLLECTED_MAX}"
)


def main() -> None:
    """Serve the database of the working folder until standard input closes."""
    os.umask(0o077)  # nobody else reads what is in its files
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):  # which may be for the whole group: the parent stops
        signal.signal(number, signal.SIG_IGN)  # this when the deeds under way are done
    parent = os.dup(1)
    _send_console_to_a_file()
    order: dict[str, Any] = json.loads(sys.stdin.readline())
    try:
        server = _started(order)
    except (Exception, SystemExit) as error:  # noqa: BLE001 (whatever it is, the parent tells it in words)
        _report(parent, {"failure": str(error) or repr(error)})
        return
    try:
        _report(parent, {"ready": True})
        sys.stdin.read()
    finally:
        server.stop()


def _report(parent: int, said: dict[str, Any]) -> None:
    with suppress(BrokenPipeError), os.fdopen(parent, "w", encoding="utf-8") as line:  # the parent may be gone
        line.write(json.dumps(said) + "\n")


def _started(order: dict[str, Any]) -> Any:
    from arcadedb_embedded import ArcadeDBServer  # noqa: PLC0415 (its absence is a failure to be told, too)

    _check_schema()
    # The user with the password of this start is made anew: nothing secret has to be kept beside the data.
    Path("config", "server-users.jsonl").unlink(missing_ok=True)
    server = cast("Any", ArcadeDBServer)(
        root_path=str(Path.cwd()),
        root_password=order["password"],
        config={**QUIET, "bolt_port": order["bolt_port"], "http_port": order["http_port"]},
        jvm_kwargs={"heap_size": order["heap"], "jvm_args": LIMITS},
    )
    server.start()
    server.create_database(DATABASE)
    return server


def _check_schema() -> None:
    """Refuse a damaged schema: the database would start with an empty one and its data would seem to be gone."""
    schema = Path("databases", DATABASE, "schema.json")
    if schema.exists():
        try:
            json.loads(schema.read_text(encoding="utf-8"))
        except ValueError as error:
            raise ValueError(f"{schema} is damaged ({error})") from error
    elif any(schema.parent.glob("*.bucket")):
        raise ValueError(f"{schema} is missing")


def _send_console_to_a_file() -> None:
    CONSOLE.parent.mkdir(exist_ok=True)
    console = os.open(CONSOLE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(console, 1)
    os.dup2(console, 2)
    os.close(console)


if __name__ == "__main__":
    main()
