"""Who is signed in, in a browser: by a key, by an invitation or by single sign-on; and whose session is over."""

import hashlib
from random import Random
from typing import Any

from samsyn.model.ids import PREFIXES
from samsyn.model.principals import INVITATION_KIND, KEY_KIND, TOKEN_KIND, Principal
from samsyn.model.times import now
from samsyn.model.vocabulary import Role
from tests.differential.maker import ID_CHARACTERS, NAMES, TIMES, Maker
from tests.differential.world import Node, World

ULID_LENGTH = 26
SECRET_LENGTH = 43
OVER = "2026-02-01T00:00:00.000000Z"
TO_COME = "2999-12-31T00:00:00.000000Z"
DEVICES = ("Firefox on Windows", "Chrome on Android", "Unknown browser")
SEEN = {"lastSeenAt": TO_COME}  # so that nobody has been away too long, whenever it is asked
SPENT = ({"expiresAt": OVER}, {"lastSeenAt": OVER})
ROLES = (Role.ADMIN, Role.STRATEGIST, Role.PARTNER, Role.VIEWER)


def make_sessions(world: World, rng: Random) -> None:
    """Invite some, and sign them in, holders of keys and some by single sign-on; some sessions are worth nothing."""
    make = Maker(world, rng)
    actors = world.of("Actor")
    for actor in rng.sample(actors, k=min(3, len(actors))):
        make.link("ACTS_FOR", _invitation(make), actor)
    for opener in (*world.of("ApiKey"), *world.of("Invitation")):
        if opener["role"] != Role.KIOSK.name:
            for _ in range(rng.randint(0, 2)):
                make.link("OPENED_BY", _session(make), opener)
    for role in ROLES:
        session = _session(make, subject=f"token_{role.name}", name=rng.choice(NAMES), role=role.name)
        for actor in rng.sample(actors, k=min(2, len(actors))) if role is Role.PARTNER else ():
            make.link("ACTS_FOR", session, actor)


def text_of(session_id: str) -> str:
    """What the cookie of a session holds."""
    return f"{session_id.partition('_')[2]}_{_secret(session_id)}"


def opener_of(world: World, session: Node) -> Node | None:
    """The key or the invitation that opened a session; None by single sign-on."""
    return next((link.end for link in world.around.get(session, ()) if link.kind == "OPENED_BY"), None)


def told_of(world: World, session: Node, name: str, asker: Principal) -> Any:
    """What a field of a session tells that isn't stored with it."""
    opener = opener_of(world, session)
    match name:
        case "label":
            return session["called"]
        case "openedBy":
            return {"ApiKey": "KEY", "Invitation": "INVITATION", "": "SINGLE_SIGN_ON"}[opener.label if opener else ""]
        case "holderId":
            return opener.id if opener else session["subject"]
        case "holderName":
            return (opener or session)["name"]
        case "role":
            return (opener["role"] or Role.PARTNER.name) if opener else session["role"]
        case "actors":
            return sorted((each for _, each in world.follow(opener or session, "actors")), key=lambda each: each.id)
        case "isCurrent":
            return asker.session == session.id
        case _:
            return session[name]


TOLD = {"label", "openedBy", "holderId", "holderName", "role", "actors", "isCurrent"}


def own_sessions(whole: World, asker: Principal) -> list[Node]:
    """The sessions of whoever asks that aren't over."""
    own = [each for each in whole.of("Session") if told_of(whole, each, "holderId", asker) == asker.id]
    return [each for each in own if each["expiresAt"] > now()]


def principal_by(world: World, session: Node) -> Principal | None:
    """As whom the service knows who asks by a session; None for one that is worth nothing."""
    opener = opener_of(world, session)
    if session["expiresAt"] <= now() or session["lastSeenAt"] == OVER:
        return None
    if opener and (opener["revokedAt"] or (opener.label == "ApiKey" and (opener["expiresAt"] or TO_COME) <= now())):
        return None
    kind = {"ApiKey": KEY_KIND, "Invitation": INVITATION_KIND}[opener.label] if opener else TOKEN_KIND
    holder = opener or session
    actors = sorted(actor.id for _, actor in world.follow(holder, "actors"))
    role = Role(holder["role"] or Role.PARTNER.name)
    known_as = opener.id if opener else session["subject"]
    return Principal(kind, known_as, holder["name"], role, tuple(actors), session=session.id)


def _invitation(make: Maker) -> Node:
    properties = {
        "id": _new_id(make, "Invitation"),
        "name": make.rng.choice(NAMES),
        "digest": "0" * 64,
        "createdAt": make.rng.choice(TIMES),
        "expiresAt": make.rng.choice((OVER, TO_COME)),
        "invitedBy": "apikey_somebody",
        "invitedByName": make.rng.choice(NAMES),
        "version": 1,
        **make.rng.choice(({}, {"usedAt": OVER}, {"usedAt": OVER}, {"revokedAt": OVER})),
    }
    return make.keep(Node("Invitation", properties))


def _session(make: Maker, **own: str) -> Node:
    session_id = _new_id(make, "Session")
    properties = {
        "id": session_id,
        "digest": hashlib.sha256(_secret(session_id).encode()).hexdigest(),
        "called": make.rng.choice(DEVICES),
        "createdAt": make.rng.choice(TIMES),
        "expiresAt": TO_COME,
        "lastSeenOn": make.rng.choice(("2026-01-31", "2026-02-28")),
        **SEEN,
        **(make.rng.choice(SPENT) if make.rng.random() < 0.2 else {}),
        **own,
    }
    return make.keep(Node("Session", properties))


def _new_id(make: Maker, label: str) -> str:
    return f"{PREFIXES[label]}_{''.join(make.rng.choices(ID_CHARACTERS, k=ULID_LENGTH))}"


def _secret(session_id: str) -> str:
    """The session's secret, which is made of its id, so that whoever has read the world can ask by it."""
    return hashlib.sha256(session_id.encode()).hexdigest()[:SECRET_LENGTH]
