"""How many files and connections this process may have open."""

import resource
from typing import Final

from samsyn.errors import CannotStart

FILES_MAX: Final = 8_192  # several times what a worker has connections; some programs walk through all that are allowed
FILES_MIN: Final = 256
FILES_BESIDE: Final = 128  # what a process has open beside its clients' connections: 50 to the database, its libraries


def raise_limit() -> None:
    """Let this process and those that it starts open as many as they may. Raises CannotStart for too few."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = FILES_MAX if hard == resource.RLIM_INFINITY else min(hard, FILES_MAX)
    if most < FILES_MIN:
        raise CannotStart(
            f"This process may open no more than {most} files and connections. The service needs {FILES_MIN}, and"
            f" more for many clients. Raise the limit: `ulimit -n {FILES_MAX}` in the shell, LimitNOFILE={FILES_MAX} in"
            f" a systemd unit, `--ulimit nofile={FILES_MAX}` for a container."
        )
    if soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def room_for_connections() -> int:
    """How many connections of clients this process has room for."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return soft - FILES_BESIDE
