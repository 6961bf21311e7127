"""How commands reach the graph: through the service that runs over it, or with its home kept here as long as they run.

A service that runs leaves a file beside the embedded data, or in SAMSYN_CACHE_DIR, for its own user alone to read. It
tells where the database answers, and a secret by which the service takes deeds from commands of the same machine.
"""

import json
import logging
import os
import secrets
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Final

import httpx

from samsyn.database.folders import remove_own
from samsyn.database.homes import checkpoint_of, held, home
from samsyn.database.port import Address, Door
from samsyn.exchange.through import SECRET
from samsyn.settings import Settings
from samsyn.spoken import in_locale

Say = Callable[[str], None]

SUFFIX: Final = ".door"
log = logging.getLogger(__name__)

LOOK_SECONDS_MAX: Final = 5.0
LOOPBACK: Final = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}  # noqa: S104 -- where a service that listens everywhere is met


@contextmanager
def reached(settings: Settings, say: Say, *, as_it_is: bool = False) -> Generator[Address]:
    """The address of the graph while the block runs, `as_it_is` as in `home`. Raises CannotStart in words."""
    address = _through(settings)
    if address is not None:
        through = in_locale(
            en="A service is running on this data. It carries out the command.",
            sv="En tjänst är igång med dessa data. Den utför kommandot.",
        )
        say(through)
        yield address
        return
    with held(settings, beside=True), home(settings, say, as_it_is=as_it_is) as address:
        yield address


@contextmanager
def door_opened(settings: Settings, address: Address) -> Generator[None]:
    """Take deeds from commands while the block runs, where there is a place to tell them how."""
    place = _place(settings)
    if place is None:
        yield
        return
    host = LOOPBACK.get(settings.host, settings.host)
    door = Door(f"http://{host}:{settings.port}", secrets.token_urlsafe(32))
    os.environ[SECRET] = door.secret  # for the workers
    told = json.dumps(asdict(replace(address, door=door)))
    try:
        descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(told)
    except OSError as error:
        log.warning("Commands can't be told of this service: %s can't be written (%s).", place, error.strerror)
    try:
        yield
    finally:
        remove_own(place, told)
        del os.environ[SECRET]


def _through(settings: Settings) -> Address | None:
    """The address that a running service tells; None where none runs."""
    place = _place(settings)
    try:
        told: dict[str, Any] = json.loads(place.read_text(encoding="utf-8")) if place else {}
        door = Door(**told.pop("door"))
        answer = httpx.get(f"{door.url}/livez", timeout=LOOK_SECONDS_MAX, trust_env=False)
    except (OSError, ValueError, KeyError, TypeError, httpx.HTTPError):
        return None  # none runs, or one was killed
    return Address(**told, door=door) if answer.is_success else None


def _place(settings: Settings) -> Path | None:
    place = checkpoint_of(settings)
    return place.with_name(place.name + SUFFIX) if place else None
