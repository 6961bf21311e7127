"""Who asks: with the keys of a world, by the sessions that were opened there, and whoever comes without either."""

import hashlib
from random import Random

from samsyn.model.api_keys import ApiKey
from samsyn.model.ids import PREFIXES, type_of
from samsyn.model.principals import KEY_KIND, Principal, Sees, anonymous
from samsyn.model.times import now, today
from samsyn.model.vocabulary import Role
from tests.differential.maker import ID_CHARACTERS, NAMES, TIMES, Maker
from tests.differential.signing_in import principal_by, text_of, told_of
from tests.differential.world import Node, World

KEY_ID_LENGTH = 26  # of a ULID, which a key's own text needs
OVER = "2026-02-01T00:00:00.000000Z"
TO_COME = "2999-12-31T00:00:00.000000Z"
PARTNERS = 2
NOBODY = anonymous(Sees.ALL)
BY_SESSION = 0.35  # of those who ask, where there are such
SPENT = 0.03  # of the keys that somebody asks with, where there are such


def make_keys(make: Maker) -> None:
    """Issue a key to each kind of caller; and one or two that are worth nothing any more, or nothing here."""
    for role in (Role.ADMIN, Role.STRATEGIST, *[Role.PARTNER] * PARTNERS, Role.VIEWER):
        _make_key(make, role, expiresAt=make.maybe((TO_COME,), 0.3))
    _make_key(
        make, make.rng.choice((Role.ADMIN, Role.PARTNER)), **make.rng.choice(({"expiresAt": OVER}, {"revokedAt": OVER}))
    )
    measures = make.world.of("Measure")
    if measures:
        make.link("COUNTS_FOR", _make_key(make, Role.KIOSK), make.rng.choice(measures))


def somebody(world: World, rng: Random) -> str | None:
    """The id of the key or the session of somebody who asks; now and then it isn't valid. None without either."""
    role = rng.choice([Role.ADMIN, Role.STRATEGIST, Role.PARTNER, Role.PARTNER, Role.VIEWER, None])
    sessions = [each for each in world.of("Session") if role and role_of(world, each.id) is role]
    if sessions and rng.random() < BY_SESSION:
        good = [each for each in sessions if (principal_by(world, each) is not None) == (rng.random() >= SPENT)]
        return rng.choice(good or sessions).id
    keys = [key for key in held(world) if role and key["role"] == role.name]
    fitting = [key for key in keys if is_valid(key) == (rng.random() >= SPENT)] or keys
    return rng.choice(fitting).id if fitting else None


def an_admin(world: World) -> str:
    """The id of a valid key of an administrator."""
    return next(key.id for key in held(world) if key["role"] == Role.ADMIN.name and is_valid(key))


def held(world: World) -> list[Node]:
    """The keys that can be asked with: of those that a deed has issued nobody here has the secret."""
    return [key for key in world.of("ApiKey") if _key(key.id).digest() == key["digest"]]


def is_valid(key: Node) -> bool:
    """Whether a key is worth something now."""
    return key["revokedAt"] is None and (key["expiresAt"] is None or key["expiresAt"] > now())


def principal_of(world: World, key_id: str | None) -> Principal | None:
    """As whom the service knows a caller; None for a key that isn't valid."""
    if key_id is None:
        return anonymous(Sees.ALL)
    key = world.nodes.get(key_id)
    if key is None:
        return None  # a session that has ended
    if key.label == "Session":
        return principal_by(world, key)
    actors = sorted(actor.id for _, actor in world.follow(key, "actors"))
    return Principal(KEY_KIND, key.id, key["name"], Role(key["role"]), tuple(actors)) if is_valid(key) else None


def role_of(world: World, key_id: str | None) -> Role | None:
    """The role of a caller, whether or not what they ask with is valid."""
    node = world.nodes.get(key_id or "")
    if node is None:
        return None
    named = told_of(world, node, "role", NOBODY) if node.label == "Session" else node["role"]
    return Role(named)


def note_use(world: World, key_id: str | None) -> None:
    """Write down that a key or a session is used today, as the service does beside the deeds."""
    if key_id is not None:
        node = world.nodes[key_id]
        node.properties["lastSeenOn" if node.label == "Session" else "lastUsedOn"] = today()


def credentials_of(key_id: str | None) -> dict[str, str]:
    """The headers by which a caller asks, from a page of the service's own where it is by a session."""
    if key_id is None:
        return {}
    if type_of(key_id) == "Session":
        return {"Cookie": f"samsyn={text_of(key_id)}", "Sec-Fetch-Site": "same-origin"}
    return {"Authorization": f"Bearer {bearer(key_id)}"}


def bearer(key_id: str) -> str:
    """The text of a key, as its holder shows it."""
    return _key(key_id).text()


def _make_key(make: Maker, role: Role, **own: str | None) -> Node:
    rng = make.rng
    key_id = f"{PREFIXES['ApiKey']}_{''.join(rng.choices(ID_CHARACTERS, k=KEY_ID_LENGTH))}"
    properties = {
        "id": key_id,
        "name": rng.choice(NAMES),
        "role": role.name,
        "digest": _key(key_id).digest(),
        "version": 1,
        "createdAt": rng.choice(TIMES),
        "lastUsedOn": rng.choice((None, "2026-01-31", today(), today())),
        **own,
    }
    key = make.keep(Node("ApiKey", {name: value for name, value in properties.items() if value is not None}))
    actors = make.world.of("Actor")
    if role is Role.PARTNER:
        for actor in rng.sample(actors, k=min(rng.randint(1, 2), len(actors))):
            make.link("ACTS_FOR", key, actor)
    return key


def _key(key_id: str) -> ApiKey:
    """The key with this id: its secret is made of the id, so that whoever has read the world can ask with it."""
    return ApiKey(key_id, hashlib.sha256(key_id.encode()).hexdigest()[:32])
