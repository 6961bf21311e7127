"""`samsyn ballots`: make ballots, and print their links and QR codes."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, TextIO

from samsyn.database.port import Address
from samsyn.database.statements import statement
from samsyn.deeds.pulse.ballots import BALLOTS_MAX
from samsyn.errors import CannotStart
from samsyn.exchange.through import deeds_at
from samsyn.model.vocabulary import Language
from samsyn.settings import Settings
from samsyn.web.pulse.markup import sheet

SECONDS_MAX: Final = 60.0  # for a thousand at a time, on a database that has just started
NO_ADDRESS: Final = (
    "Set SAMSYN_PUBLIC_URL to the public address of the service, such as https://samsyn.example.se, or use --url: the"
    " links and QR codes lead there."
)


async def hand_out(
    address: Address, url: str, sheet_file: Path, *, measure_id: str, count: int, group_id: str | None
) -> str:
    """Issue ballots and write them to a new file, as a page to print, with links to a URL; return what was done.

    The file is for its owner alone to read, as whoever has a ballot can vote. Raises CannotStart where it can't be
    made, Refused for a measure that takes no ballots, and what connecting raises.
    """
    with _new_file(sheet_file) as written:
        question, ballots = await _issued(address, measure_id, count, group_id)
        written.write(sheet(Language.SV, question, [f"{url}/pulse/{ballot}" for ballot in ballots]))
    return f"{len(ballots)} ballots are in {sheet_file}. Print it, then delete it: they are stored nowhere else."


def address_of_links(settings: Settings) -> str:
    """Where the links of ballots lead. Raises CannotStart where nobody has said it: this machine's own is no one's."""
    if not settings.public_url:
        raise CannotStart(NO_ADDRESS)
    return settings.public_url.rstrip("/")


@contextmanager
def _new_file(path: Path) -> Generator[TextIO]:
    """A new file for its owner alone, as long as the block; it is removed where that isn't done in the end."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise CannotStart(f"{path} can't be created ({error.strerror}). Choose a new file for the sheet.") from error
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            yield file
    except BaseException:
        path.unlink()
        raise


async def _issued(address: Address, measure_id: str, count: int, group_id: str | None) -> tuple[str, list[str]]:
    """Return what is asked, and ballots for it, as many at a time as may be."""
    given = {"measureId": measure_id, **({"beneficiaryGroupId": group_id} if group_id else {})}
    ballots: list[str] = []
    async with deeds_at(address) as deeds:
        while len(ballots) < count or not ballots:
            together = min(count - len(ballots), BALLOTS_MAX)
            deed = ("issueBallots", {**given, "count": together})
            [done] = await deeds.perform_all([deed], seconds_max=SECONDS_MAX)
            ballots += done.secrets or []
        [question] = await deeds.database.read(statement("reads/question_of").text, {"id": measure_id})
    return question, ballots
