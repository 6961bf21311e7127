"""What stands in the way of a first start, each told in the sentence that helps."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Generator
from pathlib import Path

import pytest

from samsyn.database import embedded
from samsyn.errors import CannotStart

ROOT = Path(__file__).parents[2]
OLD = """#!/bin/sh
exec {python} -c "import sys; sys.version_info = (3, 9, 1, 'final', 0); exec(sys.argv[1])" "$2"
"""
NOBODY = 65_534
IS_ROOT = os.geteuid() == 0


@pytest.fixture
def folder() -> Generator[Path]:
    """A folder that everybody comes to."""
    made = Path(tempfile.mkdtemp(prefix="samsyn-test-"))
    made.chmod(0o755)
    yield made
    made.chmod(0o755)
    shutil.rmtree(made)


def made_by(folder: Path, python: str, *, before: Callable[[], None] | None = None) -> str:
    """What `make run` says in a copy of the checkout with an interpreter."""
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)
    command = ["make", "-s", "run", f"PYTHON={python}"]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True, preexec_fn=before)  # noqa: S603
    assert (done.returncode, (folder / ".venv").exists()) == (2, False)
    return done.stdout


def script(folder: Path, text: str) -> str:
    file = folder / "python"
    file.write_text(text)
    file.chmod(0o755)
    return str(file)


def refusal_of(folder: Path, **how: bool) -> str:
    """What the data folder is refused with, of a user who isn't root; and that nobody has been let in."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        said = b"nothing"
        try:
            become_nobody()
            embedded.made(folder, **how)
        except CannotStart as error:
            said = str(error).encode()
        finally:
            os.write(writing, said)
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        return pipe.read().decode()


def become_nobody() -> None:
    if IS_ROOT:
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def test_e4_a_python_that_is_too_old_is_told_by_its_version(folder: Path) -> None:
    python = script(folder, OLD.format(python=sys.executable))
    assert made_by(folder, python) == (
        f"Samsyn needs Python 3.11 or newer, and PYTHON={python} is Python 3.9."
        " Name another: make PYTHON=/path/to/python\n"
    )


@pytest.mark.parametrize("python", ["/nowhere/python3", "/bin/ls", "/bin/false"])
def test_e4_what_is_no_python_is_told_to_be_none(folder: Path, python: str) -> None:
    assert f"PYTHON={python} is none that runs. Name another" in made_by(folder, python)


def test_e4_no_python_at_all_is_told(folder: Path) -> None:
    assert "there is none on the PATH" in made_by(folder, "")


def test_e4_a_checkout_that_cant_be_written_to_is_told_to_be_that(folder: Path) -> None:
    python = script(folder, "#!/bin/sh\nexit 0\n")
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, folder)

    def locked_out() -> None:
        folder.chmod(0o555)
        become_nobody()

    said = made_by(folder, python, before=locked_out)
    assert f"{folder} can't be written to by" in said
    assert "python3-venv" not in said


@pytest.mark.parametrize("within", [".", "data", "a/b/data"])
def test_e4_a_data_folder_without_write_permission_is_told(folder: Path, within: str) -> None:
    folder.chmod(0o555)
    said = refusal_of(folder / within)
    assert said.startswith(f"The data folder {folder / within} can't be written to (Permission denied). Let ")
    assert said.endswith(" write there, or choose another folder with SAMSYN_DATA_DIR.")
    assert "another" not in refusal_of(folder / within, or_another=False)


@pytest.mark.parametrize("left", ["samsyn.lock", "files.json", "databases/neo4j/Goal_0.1.65536.v0.bucket"])
def test_e4_files_that_another_user_has_left_are_told(folder: Path, left: str) -> None:
    file = folder / left
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("{}")
    if IS_ROOT:
        for each in (folder, *folder.rglob("*")):
            os.chown(each, NOBODY, NOBODY)
        os.chown(file, 0, 0)
        file.chmod(0o600)
    else:
        file.chmod(0o000)
    said = refusal_of(folder)
    assert said.startswith(f"{file} is ")
    assert " can't read and write it. Run this as " in said


def test_e4_a_folder_of_our_own_is_taken(folder: Path) -> None:
    if IS_ROOT:
        os.chown(folder, NOBODY, NOBODY)
    assert refusal_of(folder / "data") == "nothing"
