"""Who asks: from the Authorization header to a principal.

A key that was met before is known in memory with the graph's revision at which it was read. Issuing and revoking keys
are deeds, so at the same revision nothing about it has changed. The statements of an answer tell the graph's revision
anyhow, and the answer is given only when it is known that the key still stood then: a revoked key is worth nothing from
the next request on, on every worker, and finding that out costs nothing while nobody writes. A deed looks at the key
once more in its transaction.
Tokens of a provider are told from keys by their form (`tokens.py`).
"""

import hashlib
import hmac
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from samsyn.database.port import Graph, Transaction
from samsyn.database.statements import statement
from samsyn.errors import NotAuthenticated, Unavailable
from samsyn.model.api_keys import ApiKey, parsed
from samsyn.model.kept import Kept
from samsyn.model.principals import KEY_KIND, Principal, Sees, anonymous
from samsyn.model.times import now
from samsyn.model.vocabulary import Role
from samsyn.settings import Settings

if TYPE_CHECKING:
    from samsyn.web.tokens import Tokens

KEYS_MAX: Final = 10_000  # that are known in memory at a time
NEEDED: Final = "Nobody is answered here without a key or token. Send one as `Authorization: Bearer …`."
PERIODS: Final = 2  # in a token, between its three parts
BOOTSTRAP: Final = Principal(KEY_KIND, "bootstrap", "bootstrap", Role.ADMIN)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Known:
    """A key as the graph has it, at a revision. Times are text in UTC, which sorts by time."""

    principal: Principal
    digest: str
    expires_at: str | None
    revoked_at: str | None
    last_used_on: str | None
    revision: int

    def fits(self, key: ApiKey) -> bool:
        """Whether the key is this one and valid now; takes as long either way."""
        fits = key.fits(self.digest)
        is_over = self.revoked_at is not None or (self.expires_at is not None and self.expires_at <= now())
        return fits and not is_over

    def check(self, key: ApiKey) -> None:
        """Raise NotAuthenticated unless it fits."""
        if not self.fits(key):
            raise NotAuthenticated


# What an unknown key is compared with, so that it takes as long as with one that is there.
NOBODY: Final = _Known(anonymous(Sees.NOTHING), "", None, "", None, -1)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks; and, of a key that was known before, what finds out at a revision of the graph whether it still is."""

    principal: Principal
    confirming: Callable[[int | None], Awaitable[None]] | None = None

    async def confirm(self, revision: int | None = None) -> None:
        """Find out whether the key stood when the graph, since the request came, had that revision.

        Without one the graph is asked for its own. Raises NotAuthenticated for a key that isn't valid any more, and
        Unavailable.
        """
        if self.confirming:
            await self.confirming(revision)


class Identity:
    """Tells who asks."""

    def __init__(self, graph: Graph, settings: Settings) -> None:
        self._graph = graph
        self._anonymous = anonymous(Sees(settings.sees_without_key))
        self._tokens = _tokens(settings) if settings.oidc_issuer else None
        bootstrap = settings.bootstrap_admin_key
        self._bootstrap = hashlib.sha256(bootstrap.get_secret_value().encode()).digest() if bootstrap else None
        self._known: Kept[str, _Known] = Kept(KEYS_MAX, lambda _: 1)

    async def caller(self, authorization: str | None) -> Caller:
        """Return who asks with this header, without one somebody who may see nothing at all, where settings say so.

        Raises NotAuthenticated and Unavailable.
        """
        if authorization is None:
            return Caller(self._anonymous)
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise NotAuthenticated
        if self._is_bootstrap(token):
            return Caller(BOOTSTRAP)
        if key := parsed(token):
            return await self._by_key(key)
        if self._tokens and token.count(".") == PERIODS:
            return Caller(await self._tokens.principal(token))
        raise NotAuthenticated

    def _is_bootstrap(self, token: str) -> bool:
        given = hashlib.sha256(token.encode(errors="surrogateescape")).digest()
        return self._bootstrap is not None and hmac.compare_digest(given, self._bootstrap)

    async def _by_key(self, key: ApiKey) -> Caller:
        known = self._known.get(key.node_id)
        if known is None or not known.fits(key):  # which takes as long whether or not the id is known
            known = await self._read(key)
            known.check(key)
            await self._note_use(key, known)
            return Caller(known.principal)
        return Caller(known.principal, partial(self._confirm, key, known))

    async def _confirm(self, key: ApiKey, known: _Known, revision: int | None) -> None:
        """Raise NotAuthenticated unless the key is still what it was known as."""
        if revision is None or self._graph.is_cluster:  # where what told it may lag behind the leader
            revision = await self._graph.revision()
        if revision != known.revision:
            known = await self._read(key)
            known.check(key)
        await self._note_use(key, known)

    async def _read(self, key: ApiKey) -> _Known:
        text = statement("questions/api_key").text
        found, actors, revision = await self._graph.read(text, {"id": key.node_id}, from_leader=True)
        if found is None:
            return NOBODY
        principal = Principal(KEY_KIND, found["id"], found["name"], Role(found["role"]), tuple(sorted(actors)))
        times = (found["expiresAt"], found["revokedAt"], found["lastUsedOn"])
        known = _Known(principal, found["digest"], *times, revision)
        self._known.keep(key.node_id, known)
        return known

    async def _note_use(self, key: ApiKey, known: _Known) -> None:
        """Write down that the key is used today, once a day. It is no deed: it changes no answer but `lastUsedOn`."""
        today = now()[:10]
        if known.last_used_on == today:
            return

        async def work(transaction: Transaction) -> None:
            await transaction.run("commands/note_key_use", id=key.node_id, day=today)

        try:
            await self._graph.write(work)
        except Unavailable as error:
            log.info("The use of key %s isn't noted: %s", key.node_id, error)
            return
        self._known.keep(key.node_id, replace(known, last_used_on=today))


def _tokens(settings: Settings) -> "Tokens":
    from samsyn.web.tokens import Tokens  # noqa: PLC0415 (it loads some 20 MB, for those alone who need it)

    return Tokens(settings)
