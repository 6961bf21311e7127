"""Sessions as they are decided: what a cookie is of, what ends with a sign-in, and what nobody does any more."""

from datetime import timedelta

import pytest

from samsyn.deeds import DEEDS
from samsyn.deeds.doing.decide import decide
from samsyn.deeds.sessions import REMOVED_MAX, SESSIONS_MAX, sessions_of
from samsyn.errors import NotAuthenticated
from samsyn.graph.graph import Graph
from samsyn.graph.records import ApiKey, Session
from samsyn.graph.view import View
from samsyn.model.ids import new_id
from samsyn.model.principals import INVITATION_KIND, KEY_KIND, TOKEN_KIND, Principal
from samsyn.model.sessions import SECRET_CHARACTERS, is_idle, new_secret, parsed
from samsyn.model.times import later, now
from samsyn.model.vocabulary import Role
from tests.unit.deciding import Town
from tests.unit.graphs import actor, graph_of, node

TO_COME = "2999-12-31T00:00:00.000000Z"
OVER = "2026-01-01T00:00:00.000000Z"
SIGNED_ON = Principal(TOKEN_KIND, "token_1", "Kontoret", Role.VIEWER)


def signed_in(town: Town, by: Principal = SIGNED_ON, until: str = TO_COME, former: str | None = None) -> Session:
    """The session of who signs in."""
    return town.do("openSession", {"called": "Firefox on Windows", "until": until, "former": former}, by)


def a_key(town: Town, name: str = "Nyckel") -> Principal:
    """Who asks with a new key."""
    key = town.do("issueApiKey", {"name": name, "role": "STRATEGIST"})
    assert isinstance(key, ApiKey)
    return Principal(KEY_KIND, key.id, key.name, key.role)


def test_a_cookie_tells_which_session_it_is_of() -> None:
    secret = new_secret(new_id("Session"))
    assert parsed(secret.text()) == secret
    assert len(secret.secret) == SECRET_CHARACTERS
    assert len({new_secret(secret.node_id).secret for _ in range(100)}) == 100


@pytest.mark.parametrize(
    "text", ["", "_", "x" * 70, new_secret(new_id("Session")).text()[:-1], f"{new_secret(new_id('Session')).text()} "]
)
def test_what_can_be_no_cookie_is_of_no_session(text: str) -> None:
    assert parsed(text) is None


def test_who_was_away_too_long_is_told_from_who_was_not() -> None:
    seen, hour = now(), timedelta(hours=1)
    assert not is_idle(seen_at=seen, idle=hour, now=later(seen, hour))
    assert is_idle(seen_at=seen, idle=hour, now=later(seen, hour + timedelta(seconds=1)))


def test_what_has_ended_is_removed_when_anybody_signs_in() -> None:
    town = Town()
    others = [signed_in(town, a_key(town, f"Nyckel {number}"), OVER) for number in range(REMOVED_MAX + 5)]
    assert [each.id in town.graph.records for each in others].count(True) <= REMOVED_MAX
    mine = signed_in(town)

    assert list(town.graph.all(Session)) == [mine]


def test_of_too_many_sessions_of_one_holder_the_oldest_ends() -> None:
    town = Town()
    shared, other = a_key(town), signed_in(town)
    opened = [signed_in(town, shared) for _ in range(SESSIONS_MAX + 1)]

    assert sessions_of(town.graph, shared.id) == sorted(opened[1:], key=lambda each: each.id)
    assert other.id in town.graph.records


def test_a_browsers_former_session_ends_whosever_it_was() -> None:
    town = Town()
    former, kept = signed_in(town, a_key(town)), signed_in(town)
    mine = signed_in(town, former=former.id)

    assert set(town.graph.all(Session)) == {kept, mine}
    assert signed_in(town, former=former.id).id in town.graph.records


def test_who_signed_on_is_stored_as_whom_they_act() -> None:
    town = Town()
    own = town.do("registerActor", {"name": "IF", "kind": "ASSOCIATION"})
    ids = (own.id, new_id("Actor"))
    session = signed_in(town, Principal(TOKEN_KIND, "token_1", "Föreningen", Role.PARTNER, ids))

    assert (session.subject, session.name, session.role) == ("token_1", "Föreningen", Role.PARTNER)
    assert (session.actors, session.opened_by) == ((own,), ())


def test_a_key_that_is_revoked_takes_its_sessions_along_and_no_others() -> None:
    town = Town()
    mine, other = a_key(town), signed_in(town)
    signed_in(town, mine)
    town.do("revokeApiKey", {"id": mine.id})

    assert list(town.graph.all(Session)) == [other]


@pytest.mark.parametrize("kind", [KEY_KIND, INVITATION_KIND])
def test_nobody_does_anything_by_what_was_revoked_meanwhile(kind: str) -> None:
    label = "ApiKey" if kind == KEY_KIND else "Invitation"
    graph = graph_of(actor("A"), node(label, "opener", revoked_at=OVER))
    by = Principal(kind, "opener", "Föreningen", Role.STRATEGIST)

    with pytest.raises(NotAuthenticated):
        decide(View(graph, by, now()), DEEDS["createGoal"], {"name": "Mål"})


def test_nobody_does_anything_by_a_session_that_was_ended_meanwhile() -> None:
    by = Principal(TOKEN_KIND, "token_1", "Kontoret", Role.STRATEGIST, session=new_id("Session"))

    with pytest.raises(NotAuthenticated):
        decide(View(Graph(), by, now()), DEEDS["createGoal"], {"name": "Mål"})


def test_no_secret_is_among_what_is_told_of_a_sign_in() -> None:
    town = Town()
    session = signed_in(town)
    [decided] = [each.decision for each in town.decided]
    secret = parsed(decided.secret or "")

    assert secret
    assert secret.digest() == session.digest
    assert secret.secret not in repr((decided.changes, decided.before, decided.after, decided.payload))
