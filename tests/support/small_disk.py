"""A disk of a few megabytes, for a test to fill."""

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

CHUNK = b"x" * 65_536


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Generator[Path]:
    """A disk of that size at the folder, as long as the block. The test fails in words where none can be had."""
    folder.mkdir(parents=True, exist_ok=True)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    mounted = subprocess.run(mount, check=False, capture_output=True, text=True)  # noqa: S603 (our own command)
    if mounted.returncode:
        pytest.fail(f"A small disk is needed and can't be mounted: {mounted.stderr.strip()} Run the tests as root.")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S603, S607 (whichever there is)


def fill(disk: Path, *, but: int = 0) -> Path:
    """Fill a disk with one file, but for so many bytes, and return it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(CHUNK)
        except OSError:
            pass
        os.truncate(filler, max(0, filler.stat().st_size - but))
    return filler
