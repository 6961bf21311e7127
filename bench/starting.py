"""How long the service takes, its database being there, until it has told who drives an outcome."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Final

import httpx

from bench.data import Place
from bench.drivers import DRIVERS, aim_of
from bench.homes import Home
from samsyn.command import checkpoint
from samsyn.database.homes import CHECKPOINT, checkpoint_of, environment_of
from samsyn.settings import PREFIX, Settings
from tests.support.service import serving

ITS_DATABASE: Final = "The database is"  # what the service says before it does anything with it
SECONDS_MAX: Final = 120.0
POLL_SECONDS: Final = 0.02


def seconds_with_checkpoint(home: Home, key: str, place: Place, times: int) -> list[float]:
    """Return the seconds of so many starts from a checkpoint. A graph too small for one starts without."""
    path = checkpoint_of(Settings.model_validate({**_settings(home), "data_dir": home.folder}))
    asyncio.run(checkpoint.write(replace(home.address, checkpoint=str(path))))
    return [_seconds(home, key, place) for _ in range(times)]


def seconds_without(home: Home, key: str, place: Place, times: int) -> list[float]:
    """Return the seconds of so many starts that load the whole graph."""
    taken: list[float] = []
    for _ in range(times):
        for path in home.folder.glob(f"*{CHECKPOINT}"):
            path.unlink()
        taken.append(_seconds(home, key, place))
    return taken


def _seconds(home: Home, key: str, place: Place) -> float:
    with serving(home.folder, until_it_says=ITS_DATABASE, **_settings(home)) as service:
        began = time.perf_counter()
        while not _answers(service.url, key, aim_of(place)):
            if time.perf_counter() - began > SECONDS_MAX:
                raise SystemExit(f"The service doesn't answer `drivers` within {SECONDS_MAX} s.")
            time.sleep(POLL_SECONDS)
        return time.perf_counter() - began


def _settings(home: Home) -> dict[str, str]:
    named = {name.removeprefix(PREFIX).lower(): value for name, value in environment_of(home.address).items()}
    return {**named, "cache_dir": str(home.folder)}


def _answers(url: str, key: str, aim: Mapping[str, str]) -> bool:
    """Whether there is a good answer already."""
    body, headers = {"query": DRIVERS, "variables": aim}, {"Authorization": f"Bearer {key}"}
    try:
        reply = httpx.post(f"{url}/graphql", json=body, headers=headers, timeout=SECONDS_MAX)
    except httpx.TransportError:
        return False
    return reply.status_code == HTTPStatus.OK and "errors" not in reply.json()
