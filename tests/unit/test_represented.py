"""For an actor that somebody acts for nobody else confirms: with a valid key, or signed in by an invitation."""

from typing import Any

import pytest

from samsyn.questions.confirmations import is_represented
from tests.unit.facts import NodeFact
from tests.unit.graphs import NOW, actor, graph_of, node, one

BEFORE, AFTER = "2000-01-01T00:00:00.000000Z", "2100-01-01T00:00:00.000000Z"


def key(**ends: str) -> list[NodeFact]:
    return [node("ApiKey", "k", {"actors": ["A"]}, **{"expires_at": None, "revoked_at": None, **ends})]


def invitation(*sessions: str, **ends: str) -> list[NodeFact]:
    """An invitation with sessions that end at these moments."""
    given: dict[str, Any] = {"used_at": None, "revoked_at": None, "expires_at": AFTER, **ends}
    return [
        node("Invitation", "i", {"actor": ["A"]}, **given),
        *(node("Session", f"s{end}", {"opened_by": ["i"]}, expires_at=end) for end in sessions),
    ]


@pytest.mark.parametrize(
    ("facts", "is_so"),
    [
        ([], False),
        (key(), True),
        (key(expires_at=BEFORE), False),
        (key(revoked_at=BEFORE), False),
        (invitation(), False),
        (invitation(AFTER, used_at=BEFORE), True),
        (invitation(AFTER, used_at=BEFORE, expires_at=BEFORE), True),
        (invitation(BEFORE, used_at=BEFORE), False),
        (invitation(AFTER, used_at=BEFORE, revoked_at=BEFORE), False),
        ([*key(revoked_at=BEFORE), *invitation(AFTER, used_at=BEFORE)], True),
    ],
)
def test_whether_somebody_acts_for_an_actor(facts: list[NodeFact], *, is_so: bool) -> None:
    graph = graph_of(actor("A"), actor("B"), *facts)
    assert is_represented(one(graph, "A"), NOW) is is_so
    assert not is_represented(one(graph, "B"), NOW)
