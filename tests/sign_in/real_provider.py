"""The certified provider as a process of its own, as long as it is needed."""

import os
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.support.node import NODE

FOLDER: Final = Path(__file__).parent
MODULES: Final = FOLDER / "node_modules"
CLIENT: Final = "samsyn"
PUBLIC_CLIENT: Final = "samsyn-without-secret"
CLIENT_SECRET: Final = "a:secret+that/needs=escapes%20~and-is-long"  # noqa: S105 -- of a provider that runs for tests
OFFICE: Final = "place-office"
CLUB: Final = "sports-club"
OFFICES_GROUP: Final = "0f8fad5b-d9cb-469f-a165-70867728950e"
CLUBS_GROUP: Final = "7c9e6679-7425-40de-944b-e07fc1f90ae7"


@contextmanager
def running(sign_in_at: str) -> Generator[str]:
    """The provider's name, which sends people back to a service at that address; it runs as long as the block."""
    assert MODULES.exists(), "The packages aren't installed. Run `make test-sign-in`, which installs them first."
    process = subprocess.Popen(  # noqa: S603 -- our own command
        [NODE, "provider.mjs"],
        cwd=FOLDER,
        env={**os.environ, "SIGN_IN_AT": sign_in_at, "CLIENT_SECRET": CLIENT_SECRET},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdin
    assert process.stdout
    try:
        issuer = process.stdout.readline().strip()
        assert issuer.startswith("http://"), "The provider hasn't started."
        yield issuer
    finally:
        process.stdin.close()
        process.wait(10)
        process.stdout.close()
