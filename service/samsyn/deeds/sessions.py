"""Sessions: somebody signs in, in a browser, and out."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Final

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import IdempotencyKey, Name, SessionId
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Length, Line
from samsyn.deeds.payloads import SessionsPayload
from samsyn.graph.deltas import Change, created, removed, tied
from samsyn.graph.graph import Graph
from samsyn.graph.records import Actor, ApiKey, Invitation, Session
from samsyn.graph.visibility import holder_of
from samsyn.model.ids import new_id
from samsyn.model.principals import TOKEN_KIND
from samsyn.model.sessions import new_secret
from samsyn.model.vocabulary import Role

SESSIONS_MAX: Final = 100  # of one holder: a key that a whole office shares; beyond it the oldest end
MAPPINGS_MAX: Final = 1_000  # that may give one person something
REMOVED_MAX: Final = 100  # of those that have ended, at a sign-in, so that they don't pile up
SIGNED_IN: Final = frozenset(Role) - {Role.KIOSK}


class OpenSessionInput(Input):
    """What is told of a session: how its browser is called, when it ends, and which one of that browser was before."""

    called: Name
    until: Annotated[str, Line()]
    former: str | None = None
    mappings: Annotated[list[str], Length(most=MAPPINGS_MAX)] = []  # noqa: RUF012 (pydantic copies it)
    idempotency_key: IdempotencyKey = None


class EndSessionInput(Input):
    """The session to end."""

    id: SessionId = Field(description="The id of the session.")
    idempotency_key: IdempotencyKey = None


@deed(SessionsPayload, reversible=False)
def open_session(work: Work, given: OpenSessionInput) -> Decision:
    """Sign somebody in who proved to be who asks. The secret is told once.

    What has ended of their sessions is removed, and so is the one that their browser had, whosever that was.
    """
    secret = new_secret(new_id("Session"))
    told = {"called": given.called, "expiresAt": given.until}
    stored = {**told, "id": secret.node_id, "digest": secret.digest(), "createdAt": work.now}
    by = work.by
    ties: list[Change] = []
    if by.kind == TOKEN_KIND:
        stored |= {
            "subject": by.id,
            "name": by.name,
            "role": by.role.value if by.role else None,
            "givenBy": given.mappings,
        }
        known = (each for each in by.actors if work.graph.get(Actor, each))
        ties += [tied("ACTS_FOR", secret.node_id, each) for each in known]
    else:
        ties.append(tied("OPENED_BY", secret.node_id, by.id))
    return Decision(
        changes=[*_left(work, given.former), created("Session", stored), *ties],
        node=secret.node_id,
        payload={"sessions": []},
        after=told,
        secret=secret.text(),
    )


@deed(SessionsPayload, by=SIGNED_IN, reversible=False)
def end_session(work: Work, given: EndSessionInput) -> Decision:
    """Ends one of your sessions with immediate effect; admins end anybody's."""
    session = work.the(Session, given.id)
    others = [each.id for each in sessions_of(work.graph, holder_of(session)) if each is not session]
    return Decision(
        changes=removed(session), node=session.id, payload={"sessions": others}, before={"called": session.called}
    )


def sessions_of(graph: Graph, holder: str | None) -> list[Session]:
    """The sessions of somebody, the oldest first."""
    opener = graph.records.get(holder or "")
    if isinstance(opener, ApiKey | Invitation):
        return list(opener.sessions)
    return sorted((each for each in graph.all(Session) if each.subject == holder), key=lambda each: each.id)


def ended(sessions: Iterable[Session]) -> list[Change]:
    """What ends sessions."""
    return [change for each in sessions for change in removed(each)]


def _left(work: Work, former: str | None) -> Iterator[Change]:
    """Yield what removes the session that a browser had, whatever has ended, and the oldest of too many."""
    over = sorted((each for each in work.graph.all(Session) if each.expires_at <= work.now), key=lambda each: each.id)
    going_on = [each for each in sessions_of(work.graph, work.by.id) if each.expires_at > work.now]
    too_many = going_on[: max(0, len(going_on) + 1 - SESSIONS_MAX)]
    had = work.graph.get(Session, former) if former else None
    yield from ended(dict.fromkeys([*over[:REMOVED_MAX], *too_many, *([had] if had else [])]))
