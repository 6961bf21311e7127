"""Commands of the documents, typed as people would."""

import os
import subprocess
from pathlib import Path

from tests.support.service import COMMAND


def typed(commands: str, home: Path, cwd: Path | None = None, **variables: str) -> str:
    """What they print, with these environment variables and no other settings, in somebody's home."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SAMSYN_")}
    done = subprocess.run(  # noqa: S603 (the documents' own commands)
        ["bash", "-euc", commands.replace(".venv/bin/samsyn", COMMAND)],  # noqa: S607 (whichever bash there is)
        cwd=cwd,
        env={**environment, **variables, "HOME": str(home)},
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, f"{commands}\n{done.stdout}{done.stderr}"
    return done.stdout
