"""Deeds beside an earlier commit's, on both homes: `PYTHONPATH=service:. .venv/bin/python -m bench.earlier COMMIT`.

Each of the two services has a database of its own with the demonstration in it. They are asked in turns, by one
connection each, so that both meet the machine as it is just then.
"""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from bench.calling import Call, asking, calling, timed
from bench.drivers import WRITE
from bench.homes import HOMES, running
from bench.operations import CREATE, contribution
from bench.servers import Server, samsyn
from samsyn.errors import CannotStart
from tests.support.service import ADMIN_KEY, COMMAND

HERE: Final = Path(__file__).parents[1]
TREES: Final = HERE / ".cache" / "earlier"
WARM_UP: Final = 1_000
TURNS: Final = 500
MADE_OF: Final = "{ goals(first: 1) { nodes { id } } actors(first: 2) { nodes { id } } }"


def main(commit: str) -> None:
    """Print what each deed takes now and took then. Raises CannotStart where that commit can't be had."""
    commands = {"then": _command_of(commit), "now": COMMAND}
    print("\n| home | deed | p50 then | now | now ÷ then |")
    print("|---|---|---|---|---|")
    for home in HOMES:
        with tempfile.TemporaryDirectory(prefix="samsyn-bench-") as folder, ExitStack() as stack:
            sides: list[Server] = []
            for name, command in commands.items():
                (place := Path(folder) / name).mkdir()
                database = stack.enter_context(running(home, place))
                served = samsyn(database, ADMIN_KEY, command, seed="vaggeryd", bootstrap_admin_key=ADMIN_KEY)
                sides.append(stack.enter_context(served))
            for deed, does in DEEDS.items():
                then, now = _in_turns([does(side) for side in sides])
                print(f"| {home} | `{deed}` | {then:.2f} ms | {now:.2f} ms | {now / then:.2f} |", flush=True)


def _command_of(commit: str) -> str:
    """The command `samsyn` of an earlier commit, made once."""
    tree = TREES / commit
    made = "test -d {0} || git clone -q {1} {0} && git -C {0} checkout -q --detach {2} && make -s -C {0} .venv/made-in"
    done = subprocess.run(["sh", "-c", made.format(tree, HERE, commit)], check=False, capture_output=True, text=True)  # noqa: S603, S607 -- our own command
    if done.returncode:
        raise CannotStart(f"{commit} can't be had:\n{done.stderr[-2_000:]}")
    return str(tree / ".venv" / "bin" / "samsyn")


def _creating_goals(service: Server) -> Call:
    return calling(service, lambda: {"query": CREATE, "variables": {"name": f"Mål {time.time_ns()}"}})


def _registering(service: Server) -> Call:
    """Registers a contribution of two actors to one goal, which are there."""
    found = json.loads(asking(service, MADE_OF, {})())["data"]
    [goal], [maker, partner] = found["goals"]["nodes"], found["actors"]["nodes"]
    facts = {"goal": goal["id"], "actor": maker["id"], "partner": partner["id"]}

    def anew() -> Mapping[str, Any]:
        return {"query": WRITE, "variables": contribution(facts)}

    return calling(service, anew)


def _in_turns(calls: list[Call]) -> list[float]:
    """The median milliseconds of each call."""
    turns = [[timed(call) for call in calls] for _ in range(WARM_UP + TURNS)]
    return [statistics.median(each) for each in zip(*turns[WARM_UP:], strict=True)]


DEEDS: Final[Mapping[str, Callable[[Server], Call]]] = {
    "createGoal": _creating_goals,
    "registerContribution": _registering,
}

if __name__ == "__main__":
    main(*sys.argv[1:])
