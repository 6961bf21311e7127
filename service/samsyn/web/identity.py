"""Who asks: from the Authorization header, or the cookie of a session, to a principal.

Keys are records of the graph in memory, which is of a revision that the database had after the request came: a revoked
key is worth nothing from the next request on, on every worker. A deed looks at the key once more in its transaction.
Tokens of a provider are told from keys by their form (`tokens.py`). Sessions are records of the graph as keys are; when
somebody was seen by one last is noted in the database beside them, so that all workers know, but not at each request:
so somebody may be away for a little less than is said, by a 24th of that.
"""

import asyncio
import hashlib
import hmac
import logging
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from cachetools import LRUCache

from samsyn.database.port import Transaction
from samsyn.database.replica import Replica
from samsyn.database.statements import statement
from samsyn.database.tasks import start_task
from samsyn.errors import NotAuthenticated, Unavailable
from samsyn.graph.graph import Graph
from samsyn.graph.records import ApiKey, Invitation, Session
from samsyn.model import sessions
from samsyn.model.api_keys import fits, is_valid, parsed
from samsyn.model.principals import INVITATION_KIND, KEY_KIND, TOKEN_KIND, Principal, Sees, anonymous
from samsyn.model.sessions import SessionSecret
from samsyn.model.times import day_of, now, today
from samsyn.model.vocabulary import Role
from samsyn.observing import observe
from samsyn.settings import Settings
from samsyn.spoken import Message
from samsyn.web.claims import hold

if TYPE_CHECKING:
    from samsyn.web.issuer import Issuer
    from samsyn.web.tokens import Tokens

KEYS_MAX: Final = 10_000  # of which it is remembered how they were read, and that their use is noted
NEEDED: Final = Message(
    en="Nobody is answered here without a key or token. Send one as `Authorization: Bearer …`.",
    sv="Här krävs en nyckel eller inloggning. Skicka den som `Authorization: Bearer …`.",
)
NOTING_SECONDS_MAX: Final = 0.5  # that somebody waits for it; where the database isn't there, reads go on without
STEPS: Final = 24  # of the time that somebody may be away, at which it is noted that they were seen
PERIODS: Final = 2  # in a token, between its three parts
BOOTSTRAP: Final = Principal(KEY_KIND, "bootstrap", "bootstrap", Role.ADMIN)

log = logging.getLogger(__name__)


class Identity:
    """Tells who asks."""

    def __init__(self, replica: Replica, settings: Settings, issuer: "Issuer | None" = None) -> None:
        self._replica = replica
        self._anonymous = anonymous(Sees(settings.sees_without_key))
        self._tokens = _tokens(issuer, replica, settings) if issuer else None
        bootstrap = settings.bootstrap_admin_key
        self._bootstrap = _hash(bootstrap.get_secret_value()) if bootstrap else None
        self._read: LRUCache[bytes, tuple[str, str]] = LRUCache(KEYS_MAX)  # by the hash of a key its id and digest
        self._noted: LRUCache[str, str] = LRUCache(KEYS_MAX)  # by a key's id the day on which its use was noted
        self._seen: LRUCache[str, str] = LRUCache(KEYS_MAX)  # by a session's id the moment that was noted last
        self._idle = timedelta(hours=settings.session_idle_hours)
        self._invited_idle = timedelta(days=settings.invited_idle_days)

    async def principal(self, authorization: str | None, since: float | None = None) -> Principal:
        """Who asks with this header; without one somebody who may see nothing at all, where settings say so.

        A key is good if it was at some moment after `since` (`time.monotonic`), now unless said. Raises
        NotAuthenticated and Unavailable.
        """
        if authorization is None:
            return self._anonymous
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise NotAuthenticated
        digest = _hash(token)
        if self._bootstrap is not None and hmac.compare_digest(digest, self._bootstrap):
            return BOOTSTRAP
        if shown := self._shown(digest, token):
            return await self._by_key(*shown, since)
        if self._tokens and token.count(".") == PERIODS:
            return await self._tokens.principal(token, since)
        raise NotAuthenticated

    def _shown(self, digest: bytes, token: str) -> tuple[str, str] | None:
        """The id and the digest of the key that a token is; None where it is none."""
        shown = self._read.get(digest)
        if shown is None and (key := parsed(token)):
            shown = self._read[digest] = (key.node_id, key.digest())
        return shown

    async def _by_key(self, key_id: str, digest: str, since: float | None) -> Principal:
        known = self._replica.graph and self._replica.graph.get(ApiKey, key_id)
        if known and known.role is Role.KIOSK and _fits(digest, known):
            observe(observed=False)  # it votes, and to look whether the key still holds may take a statement already
        graph = await self._replica.current(since)
        key = graph.get(ApiKey, key_id)
        if not _fits(digest, key) or key is None:  # which takes as long whether or not there is one
            raise NotAuthenticated
        if not is_valid(revoked_at=key.revoked_at, expires_at=key.expires_at, now=now()):
            raise NotAuthenticated
        if self._noted.get(key.id) != (day := today()):
            self._noted[key.id] = day
            await asyncio.wait([start_task(self._note_use(key.id, day))], timeout=NOTING_SECONDS_MAX)
        return principal_of(key)

    async def by_session(self, cookie: str, since: float | None = None) -> Principal:
        """Who asks with a cookie: whoever opened that session, as long as what opened it holds.

        Raises NotAuthenticated and Unavailable.
        """
        secret = sessions.parsed(cookie)
        if secret is None:
            raise NotAuthenticated
        graph = await self._replica.current(since)
        session = graph.get(Session, secret.node_id)
        if not fits_session(secret, session) or session is None or session.expires_at <= now():
            raise NotAuthenticated
        principal = _opened_by(session, graph)
        if principal is None or not await self._is_seen(session):
            raise NotAuthenticated
        return principal

    async def _is_seen(self, session: Session) -> bool:
        """Whether somebody was seen by a session not too long ago, and that they are seen now is noted."""
        at = now()
        idle = self._invited_idle if any(isinstance(each, Invitation) for each in session.opened_by) else self._idle
        seen = self._seen.get(session.id)
        if seen is None or sessions.is_idle(seen_at=seen, idle=idle / STEPS, now=at):
            [uses] = await self._replica.database.read(statement("reads/session_uses").text, {"ids": [session.id]})
            seen = next((moment for _, _, moment in uses if moment), session.created_at)
        if sessions.is_idle(seen_at=seen, idle=idle, now=at):
            return False
        if sessions.is_idle(seen_at=seen, idle=idle / STEPS, now=at) or self._noted.get(session.id) != today():
            self._noted[session.id] = today()
            self._seen[session.id] = at
            await asyncio.wait([start_task(self._note_seen(session.id, at))], timeout=NOTING_SECONDS_MAX)
        else:
            self._seen[session.id] = seen
        return True

    async def _note_seen(self, session_id: str, at: str) -> None:
        """Write down that somebody is seen by a session. It is no deed: it changes no answer but `lastSeenOn`."""

        async def work(transaction: Transaction) -> None:
            await transaction.run("commands/note_session_use", id=session_id, at=at, day=day_of(at))

        try:
            await self._replica.database.write(work)
        except Unavailable as error:
            log.info("The use of session %s isn't noted: %s", session_id, error)
            self._seen.pop(session_id, None)
            self._noted.pop(session_id, None)

    async def _note_use(self, key_id: str, day: str) -> None:
        """Write down that a key is used on a day. It is no deed: it changes no answer but `lastUsedOn`."""

        async def work(transaction: Transaction) -> None:
            await transaction.run("commands/note_key_use", id=key_id, day=day)

        try:
            await self._replica.database.write(work)
        except Unavailable as error:
            log.info("The use of key %s isn't noted: %s", key_id, error)
            self._noted.pop(key_id, None)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode(errors="surrogateescape")).digest()


def _fits(digest: str, key: ApiKey | None) -> bool:
    """Whether a secret with that digest is a key's, or was before its last rotation and still holds."""
    return fits(
        digest,
        digest=key.digest if key else "",
        former_digest=key.former_digest if key else None,
        former_until=key.former_until if key else None,
        now=now(),
    )


def fits_session(secret: SessionSecret, session: Session | None) -> bool:
    """Whether a secret is a session's; it takes as long whatever it is."""
    return hmac.compare_digest(secret.digest(), session.digest if session else "")


def _opened_by(session: Session, graph: Graph) -> Principal | None:
    """Who asks by a session: as whom it was opened, unless what opened it was revoked or has expired."""
    match next(iter(session.opened_by), None):
        case ApiKey() as key:
            if not is_valid(revoked_at=key.revoked_at, expires_at=key.expires_at, now=now()):
                return None
            return replace(principal_of(key), session=session.id)
        case Invitation() as invitation:
            return None if invitation.revoked_at else replace(invited(invitation), session=session.id)
        case _:
            pass
    if session.subject is None or not hold(session.given_by, graph):
        return None
    actors = tuple(actor.id for actor in session.actors)
    return Principal(TOKEN_KIND, session.subject, session.name, session.role, actors, session=session.id)


def principal_of(key: ApiKey) -> Principal:
    """Who asks with a key."""
    return Principal(KEY_KIND, key.id, key.name, key.role, tuple(actor.id for actor in key.actors))


def invited(invitation: Invitation) -> Principal:
    """Who comes by an invitation."""
    actors = tuple(actor.id for actor in invitation.actor)
    return Principal(INVITATION_KIND, invitation.id, invitation.name, Role.PARTNER, actors)


def _tokens(issuer: "Issuer", replica: Replica, settings: Settings) -> "Tokens":
    from samsyn.web.tokens import Tokens  # noqa: PLC0415 (it loads some 20 MB, for those alone who need it)

    return Tokens(issuer, replica, settings)
