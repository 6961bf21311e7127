"""`samsyn invite`: a link by which somebody acts for an actor, and its QR code."""

import io
from datetime import UTC, datetime, timedelta
from typing import Final

import segno

from samsyn.database.port import Address
from samsyn.database.statements import statement
from samsyn.errors import CannotStart
from samsyn.exchange.through import deeds_at
from samsyn.model.texts import tidy
from samsyn.settings import Settings
from samsyn.web.looks import QR_ERROR_CORRECTION

CHARACTERS_TOLD_MAX: Final = 60  # of a name that a message repeats
NO_ADDRESS: Final = (
    "Set SAMSYN_PUBLIC_URL to the public address of the service, such as https://samsyn.example.se, or use --url: the"
    " link leads there."
)


async def invite(address: Address, actor: str, *, name: str, days: int, settings: Settings, with_picture: bool) -> str:
    """Invite somebody to act for an actor, told by its id or name; return the link, and its QR code where wanted.

    Raises CannotStart where no such actor is known, or several are, or not where the link leads; Refused, and what
    connecting raises.
    """
    links = _address_of_links(address, settings)
    expires_at = datetime.now(UTC) + timedelta(days=days)
    async with deeds_at(address) as deeds:
        [found] = await deeds.database.read(statement("reads/actors_called").text, {"called": tidy(actor)})
        actor_id = _the_one(actor, found)
        given = {"actorId": actor_id, "name": name, "expiresAt": expires_at}
        done = await deeds.perform("inviteActor", given)
    link = f"{links}{done.secret}"
    return f"{link}\n\n{_picture(link)}" if with_picture else link


def _address_of_links(address: Address, settings: Settings) -> str:
    """Where the link leads: the public address, else where the running service answers this machine."""
    here = address.door.url if address.door else settings.reached_at
    found = settings.reached_at if settings.public_url else here
    if found is None or (settings.behind_tls and not settings.public_url):
        raise CannotStart(NO_ADDRESS)
    return found


def _the_one(called: str, found: list[list[str]]) -> str:
    told = called if len(called) <= CHARACTERS_TOLD_MAX else f"{called[:CHARACTERS_TOLD_MAX]}…"
    if not found:
        raise CannotStart(f"No actor has the id or name {told!r}. Give it as the service shows it.")
    if len(found) > 1:
        ids = ", ".join(actor_id for actor_id, _ in found)
        raise CannotStart(f"{len(found)} actors are called {told!r}. Give the id of one: {ids}.")
    return found[0][0]


def _picture(link: str) -> str:
    told = io.StringIO()
    segno.make(link, error=QR_ERROR_CORRECTION, micro=False).terminal(out=told, compact=True)
    return told.getvalue().rstrip("\n")
