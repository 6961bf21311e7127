"""Who asks: from the Authorization header to a principal.

Keys are records of the graph in memory, which is of a revision that the database had after the request came: a revoked
key is worth nothing from the next request on, on every worker. A deed looks at the key once more in its transaction.
Tokens of a provider are told from keys by their form (`tokens.py`).
"""

import asyncio
import hashlib
import hmac
import logging
from typing import TYPE_CHECKING, Final

from cachetools import LRUCache

from samsyn.database.port import Transaction
from samsyn.database.replica import Replica
from samsyn.database.tasks import start_task
from samsyn.errors import NotAuthenticated, Unavailable
from samsyn.graph.records import ApiKey
from samsyn.model.api_keys import fits, is_valid, parsed
from samsyn.model.principals import KEY_KIND, Principal, Sees, anonymous
from samsyn.model.times import now, today
from samsyn.model.vocabulary import Role
from samsyn.observing import observe
from samsyn.settings import Settings
from samsyn.spoken import Message

if TYPE_CHECKING:
    from samsyn.web.tokens import Tokens

KEYS_MAX: Final = 10_000  # of which it is remembered how they were read, and that their use is noted
NEEDED: Final = Message(
    en="Nobody is answered here without a key or token. Send one as `Authorization: Bearer …`.",
    sv="Här krävs en nyckel eller inloggning. Skicka den som `Authorization: Bearer …`.",
)
NOTING_SECONDS_MAX: Final = 0.5  # that somebody waits for it; where the database isn't there, reads go on without
PERIODS: Final = 2  # in a token, between its three parts
BOOTSTRAP: Final = Principal(KEY_KIND, "bootstrap", "bootstrap", Role.ADMIN)

log = logging.getLogger(__name__)


class Identity:
    """Tells who asks."""

    def __init__(self, replica: Replica, settings: Settings) -> None:
        self._replica = replica
        self._anonymous = anonymous(Sees(settings.sees_without_key))
        self._tokens = _tokens(replica, settings) if settings.oidc_issuer else None
        bootstrap = settings.bootstrap_admin_key
        self._bootstrap = _hash(bootstrap.get_secret_value()) if bootstrap else None
        self._read: LRUCache[bytes, tuple[str, str]] = LRUCache(KEYS_MAX)  # by the hash of a key its id and digest
        self._noted: LRUCache[str, str] = LRUCache(KEYS_MAX)  # by a key's id the day on which its use was noted

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
        return Principal(KEY_KIND, key.id, key.name, key.role, tuple(actor.id for actor in key.actors))

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


def _tokens(replica: Replica, settings: Settings) -> "Tokens":
    from samsyn.web.issuer import Issuer  # noqa: PLC0415 (it loads some 20 MB, for those alone who need it)
    from samsyn.web.tokens import Tokens  # noqa: PLC0415

    return Tokens(Issuer(settings.oidc_issuer or ""), replica, settings)
