"""Before anything is answered: who asks, and how often they may."""

from collections.abc import Mapping
from typing import Final

from samsyn.errors import NotAuthenticated, Unavailable
from samsyn.model.principals import ANONYMOUS_KIND, Principal
from samsyn.model.vocabulary import Role
from samsyn.settings import Settings
from samsyn.spoken import Message
from samsyn.web.faults import HTTPFault, unauthenticated, unavailable
from samsyn.web.identity import Identity
from samsyn.web.rates import Allowance, Rates

ASKED_TOO_OFTEN: Final = Message(
    en="You ask more often than you may.", sv="Det kommer fler frågor från dig än vad som är tillåtet."
)
MISTAKEN_TOO_OFTEN: Final = Message(
    en="Too many unknown keys came from your address.", sv="Det har kommit för många okända nycklar från din adress."
)


class Gate:
    """Tells who asks, and counts requests, presses at kiosks, and unknown keys and ballots."""

    def __init__(self, identity: Identity, settings: Settings) -> None:
        self._identity = identity
        self._requests = Rates(settings.rate_burst, settings.rate_per_second)
        self._presses = _in_a_minute(settings.kiosk_rate)
        self._mistakes = _in_a_minute(settings.failed_logins_per_minute)

    async def principal(self, authorization: str | None, address: str, since: float | None = None) -> Principal:
        """Who asks with this header, as `Identity.principal` says.

        Raises HTTPFault for a key or token that isn't valid, or for too many of them, and where that can't be told.
        """
        try:
            return await self._identity.principal(authorization, since)
        except NotAuthenticated as error:
            if authorization is not None:
                self.mistaken(address)
            raise unauthenticated(error.message) from None
        except Unavailable as error:
            raise unavailable(error.message) from None

    def take(self, by: Principal, address: str) -> Mapping[str, str]:
        """Let somebody ask once; return the headers that tell what is left. Raises HTTPFault where nothing is."""
        rates = self._rates(by)
        allowance = rates.take(whose(by, address))
        headers = rates.headers(allowance)
        if allowance.is_empty:
            raise _too_many(ASKED_TOO_OFTEN, allowance, headers)
        return headers

    def charge(self, by: Principal, address: str, units: int) -> Mapping[str, str]:
        """Take what a request has cost beside the unit that it took first; return the headers."""
        rates = self._rates(by)
        return rates.headers(rates.charge(whose(by, address), units))

    def mistaken(self, address: str) -> None:
        """Note that an unknown key or ballot came from an address. Raises HTTPFault for too many of them."""
        allowance = self._mistakes.take(address)
        if allowance.is_empty:
            raise _too_many(MISTAKEN_TOO_OFTEN, allowance, {})

    def _rates(self, by: Principal) -> Rates:
        return self._presses if by.role is Role.KIOSK else self._requests


def whose(by: Principal, address: str) -> str:
    """Whose units are taken: those of a key or token, else those of the address."""
    return by.id if by.role else f"{ANONYMOUS_KIND} {address}"


def _in_a_minute(count: float) -> Rates:
    return Rates(count, count / 60)


def _too_many(problem: Message, allowance: Allowance, headers: Mapping[str, str]) -> HTTPFault:
    seconds = allowance.unit_after
    message = Message(
        en="{problem} Try again in {seconds} s.",
        sv="{problem} Försök igen om {seconds} s.",
        problem=problem,
        seconds=seconds,
    )
    return HTTPFault(429, "RATE_LIMITED", message, **headers, **{"Retry-After": str(seconds)})
