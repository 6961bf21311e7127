"""Before anything is answered: who asks, and how often they may."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from starlette.types import Scope

from samsyn.errors import Forbidden, NotAuthenticated, Unavailable
from samsyn.model.principals import ANONYMOUS_KIND, Principal, Sees
from samsyn.model.vocabulary import Role
from samsyn.settings import Settings
from samsyn.spoken import Message
from samsyn.web.addresses import address_of
from samsyn.web.cookies import cookie_of, taken_away
from samsyn.web.faults import HTTPFault, unauthenticated, unavailable
from samsyn.web.identity import NEEDED, Identity
from samsyn.web.rates import Allowance, Rates

ASKED_TOO_OFTEN: Final = Message(
    en="You ask more often than you may.", sv="Det kommer fler frågor från dig än vad som är tillåtet."
)
MISTAKEN_TOO_OFTEN: Final = Message(
    en="Too many unknown keys came from your address.", sv="Det har kommit för många okända nycklar från din adress."
)

ONLY_PRESSES: Final = Message(
    en="A kiosk's key counts presses, and does nothing else.",
    sv="En kiosks nyckel räknar tryck, och gör inget annat.",
)
TWO_CREDENTIALS: Final = Message(
    en="Send either a key or the cookie of a session, not both: it isn't clear who asks.",
    sv="Skicka antingen en nyckel eller en inloggnings kaka, inte båda: det framgår inte vem som frågar.",
)
SIGNED_OUT: Final = Message(
    en="You are signed out: your session has ended, or was ended elsewhere. Sign in again.",
    sv="Du är utloggad: inloggningen har gått ut, eller avslutats någon annanstans. Logga in igen.",
)


class Gate:
    """Tells who asks, and counts requests, presses at kiosks, and unknown keys and ballots."""

    def __init__(self, identity: Identity, settings: Settings) -> None:
        self._identity = identity
        self._settings = settings
        self._requests = Rates(settings.rate_burst, settings.rate_per_second)
        self._presses = _in_a_minute(settings.kiosk_rate)
        self._mistakes = _in_a_minute(settings.failed_logins_per_minute)

    async def asker(self, scope: Scope, since: float | None = None) -> Principal:
        """Who asks with a request, by a key, a token or the cookie of a session, as `Identity` says.

        Raises HTTPFault for what isn't valid, or for too much of it, for two of them at once, and where it can't be
        told. A cookie that isn't valid is taken away.
        """
        lines = [value.decode("latin-1") for name, value in scope["headers"] if name == b"authorization"]
        authorization = next(iter(lines), None)
        cookie = cookie_of(scope, self._settings)
        if cookie is None:
            return await self.principal(authorization, address_of(scope), since)
        if authorization is not None:
            raise two_credentials()
        try:
            return await self._identity.by_session(cookie, since)
        except NotAuthenticated:
            fault = unauthenticated(SIGNED_OUT)
            try:
                self.mistaken(address_of(scope))
            except HTTPFault as too_many:
                fault = too_many
            fault.headers |= taken_away(self._settings)
            raise fault from None
        except Unavailable as error:
            raise unavailable(error.message) from None

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


def two_credentials() -> HTTPFault:
    """The fault of a request that brings a key and the cookie of a session."""
    return HTTPFault(HTTPStatus.BAD_REQUEST, "TWO_CREDENTIALS", TWO_CREDENTIALS)


def is_nobody(by: Principal) -> bool:
    """Whether who asks hasn't said who they are, where nothing is read without that."""
    return by.sees is Sees.NOTHING and by.kind == ANONYMOUS_KIND


def check_reader(by: Principal) -> None:
    """Raise HTTPFault for those who may do nothing but vote."""
    if is_nobody(by):
        raise unauthenticated(NEEDED)
    if by.role is Role.KIOSK:
        raise HTTPFault(HTTPStatus.FORBIDDEN, Forbidden.code, ONLY_PRESSES)


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
