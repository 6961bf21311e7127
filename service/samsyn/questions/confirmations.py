"""What the makers of a contribution agree to, as a confirmation or a decision was of it, and what has changed since.

A state is kept as a text that has a short hash for each field: it tells which fields are others now, and the history
tells what they were.
"""

import hashlib
import json
from typing import Any, Final

from samsyn.graph.records import Actor, Contribution
from samsyn.model.api_keys import is_valid

HASH_CHARACTERS: Final = 16  # nobody gains by finding another title of the same hash


def is_represented(actor: Actor, now: str) -> bool:
    """Whether somebody acts for an actor here, who can answer for it: with a valid key, or signed in by an invitation.

    Of who comes by a provider nothing is known before they come.
    """
    if any(is_valid(revoked_at=key.revoked_at, expires_at=key.expires_at, now=now) for key in actor.keys):
        return True
    accepted = (each for each in actor.invitations if each.revoked_at is None)
    return any(session.expires_at > now for each in accepted for session in each.sessions)


def state_of(contribution: Contribution) -> str:
    """The state of all that its makers agree to: texts, period, makers with their parts, aims with their strengths."""
    return json.dumps({name: _hash(value) for name, value in _agreed(contribution).items()})


def changed_since(state: str | None, contribution: Contribution) -> list[str]:
    """The fields of an update that differ from a state, in its order; none where no state is known."""
    then = json.loads(state) if state else {}
    return [name for name, value in _agreed(contribution).items() if then.get(name, "") not in {"", _hash(value)}]


def _agreed(contribution: Contribution) -> dict[str, Any]:
    links = contribution.contributes_to
    return {
        "title": contribution.title,
        "description": contribution.description,
        "intendedFor": contribution.intended_for,
        "startsOn": contribution.starts_on,
        "endsOn": contribution.ends_on,
        "makers": sorted((part.source.id, part.role.name, part.share) for part in contribution.makers),
        "contributesTo": sorted(
            (link.target.id, link.weight, link.polarity.name, link.confidence.name, link.rationale or "")
            for link in links
        ),
        "valueIds": sorted(value.id for value in contribution.expresses),
    }


def _hash(value: object) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:HASH_CHARACTERS]
