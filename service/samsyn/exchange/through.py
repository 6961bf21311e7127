"""Deeds for commands: done here, or by the service that runs over the graph."""

import json
from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import asdict, replace
from datetime import date
from enum import Enum
from typing import Any, Final, TypeAlias

import httpx

from samsyn import errors
from samsyn.database.port import SECONDS_MAX, Address, Database, Door, connect
from samsyn.deeds import Done
from samsyn.errors import CannotStart, Fault, Refused, SamsynError, Unavailable
from samsyn.performing import Deeds, deeds_over
from samsyn.performing.record import Imported
from samsyn.spoken import verbatim

PATH: Final = "/operator"
SECRET: Final = "SAMSYN_DOOR_SECRET"  # noqa: S105 -- the name of the variable by which the workers are told it
MORE_SECONDS: Final = 10.0  # than a transaction may take, for the way there and back

Deed: TypeAlias = tuple[str, Mapping[str, Any]]


class Through:
    """The deeds of a service that runs over the same graph, which this process reads beside it."""

    def __init__(self, database: Database, door: Door) -> None:
        self.database = database
        self._door = door

    async def perform(self, deed: str, raw: Mapping[str, Any]) -> Done:
        """As `Deeds.perform`."""
        try:
            [done] = await self.perform_all([(deed, raw)])
        except Refused as refused:
            raise Refused(*(_moved(fault) for fault in refused.faults)) from None
        return done

    async def perform_all(self, deeds: Iterable[Deed], *, seconds_max: float = SECONDS_MAX) -> list[Done]:
        """As `Deeds.perform_all`."""
        wanted = list(deeds)
        return await self._asked(wanted, seconds_max, named=False) if wanted else []

    async def load(self, deeds: Sequence[Deed], *, seconds_max: float) -> list[Done]:
        """As `seed.load`, of deeds that tell names in the place of ids."""
        return await self._asked(deeds, seconds_max, named=True)

    async def load_import(
        self, deeds: Sequence[Deed], imported: Imported, *, seconds_max: float, dry: bool = False
    ) -> None:
        """As `seed.load_import`."""
        await self._asked(deeds, seconds_max, named=True, imported=asdict(imported), dry=dry)

    async def _asked(self, deeds: Sequence[Deed], seconds_max: float, **more: Any) -> list[Done]:
        body = json.dumps({"deeds": deeds, "seconds": seconds_max, **more}, default=_plain)
        headers = {"Authorization": f"Bearer {self._door.secret}"}
        try:
            async with httpx.AsyncClient(timeout=seconds_max + MORE_SECONDS, trust_env=False) as client:
                answer = await client.post(f"{self._door.url}{PATH}", content=body, headers=headers)
        except httpx.HTTPError as error:
            message = "The service that runs over this graph doesn't answer. Try again in a moment."
            raise Unavailable(verbatim(message)) from error
        told: dict[str, Any] = answer.json() if answer.headers["content-type"] == "application/json" else {}
        if "dones" in told:
            return [Done(**each) for each in told["dones"]]
        if "faults" in told:
            raise Refused(*map(_fault, told["faults"]))
        raise _error(told)


@asynccontextmanager
async def deeds_at(address: Address) -> AsyncGenerator[Deeds | Through]:
    """The deeds at an address, open as long as the block. Raises what connecting raises."""
    if address.door is None:
        async with deeds_over(address) as deeds:
            yield deeds
        return
    database = await connect(address)
    try:
        yield Through(database, address.door)
    finally:
        await database.close()


def _plain(value: object) -> str:
    """An input's value as JSON has it."""
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, date):  # or a moment, which is one
        return value.isoformat()
    raise TypeError(value)


def _fault(told: Mapping[str, Any]) -> Fault:
    kept = {name: tuple(value) if isinstance(value, list) else value for name, value in told.items() if name != "type"}
    kept["message"] = verbatim(told["message"])
    made: Fault = getattr(errors, told["type"])(**kept)
    return made


def _moved(fault: Fault) -> Fault:
    return replace(fault, path=fault.path[1:])


def _error(told: Mapping[str, Any]) -> SamsynError:
    message = told.get("message", "The service that runs over this graph can't do it. Its log says why.")
    return CannotStart(message) if told.get("error") == CannotStart.__name__ else Unavailable(verbatim(message))
