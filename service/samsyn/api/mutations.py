"""The deeds as GraphQL mutations: fields, inputs and payloads are made from the deeds themselves."""

from collections.abc import Mapping
from functools import cache
from types import SimpleNamespace
from typing import Any

import strawberry

from samsyn import metrics
from samsyn.api import comparing, improving, measuring, nodes, reporting
from samsyn.api.inputs import input_of
from samsyn.api.user_errors import UserError
from samsyn.database.port import Graph
from samsyn.deeds import DEEDS, perform
from samsyn.deeds.doing.deed import Deed
from samsyn.deeds.pulse.queue import CAST_PULSE, CastPulseInput, Voting, vote_of
from samsyn.errors import Refused
from samsyn.model.principals import Principal
from samsyn.projection.declarations import Argument, told

PAYLOAD_FIELDS = {
    "user_errors": (list[UserError], told("What was wrong; empty where the deed is done.")),
    "replayed": (bool, told("Whether an earlier deed with the same idempotencyKey is told again.")),
    "revision": (int, told("The graph's revision after the deed.")),
}


@strawberry.type(description="What came of a vote.")
class PulsePayload:
    accepted: bool = told("Whether it is counted, for good.")
    user_errors: list[UserError] = told("What was wrong; empty where the vote is counted.")


@cache
def payload_of(name: str, fields: tuple[tuple[str, str], ...]) -> type:
    """Return the payload type of that name: what the deed was about, and how it went."""
    own = {field: (_result(kind), told(_SHOWN_ONCE if kind in {TEXT, TEXTS} else _RESULT)) for field, kind in fields}
    members = {**own, **PAYLOAD_FIELDS}
    body: dict[str, Any] = {field: declared for field, (_, declared) in members.items()}
    body["__annotations__"] = {field: annotation for field, (annotation, _) in members.items()}
    return strawberry.type(type(name, (), body), description="What came of a deed: what it changed, or what was wrong.")


def mutation_type() -> type:
    """Return GraphQL's Mutation: a field for each deed."""
    body: dict[str, Any] = {"__annotations__": {}}
    for deed in DEEDS.values():
        body[deed.name] = told(deed.description, name=deed.name, input=_input(deed))
        body["__annotations__"][deed.name] = payload_of(deed.payload_type, tuple(deed.payload.items()))
    given = Argument(input_of(CastPulseInput), "The vote.")
    body[CAST_PULSE] = told("Anonymous. A ballot counts once.", name=CAST_PULSE, input=given)
    body["__annotations__"][CAST_PULSE] = PulsePayload
    return strawberry.type(type("Mutation", (), body), description="What can be done. Each deed is done whole or not.")


async def do_deed(graph: Graph, name: str, raw: Mapping[str, Any], by: Principal) -> SimpleNamespace:
    """Return the payload of a deed that was done or refused. Raises Unavailable and NotAuthenticated."""
    deed = DEEDS[name]
    try:
        done = await perform(graph, name, raw, by=by)
    except Refused as refused:
        metrics.DEEDS.labels(name, "refused").inc()
        nothing = dict.fromkeys(deed.payload)
        revision = await graph.revision()
        return SimpleNamespace(**nothing, user_errors=refused.faults, replayed=False, revision=revision)
    metrics.DEEDS.labels(name, "replayed" if done.replayed else "done").inc()
    secrets = {TEXT: done.secret, TEXTS: done.secrets}
    shown_once = {field: secrets[kind] for field, kind in deed.payload.items() if kind in secrets}
    told = {**done.payload, **shown_once}
    return SimpleNamespace(**told, user_errors=(), replayed=done.replayed, revision=done.revision)


async def cast_pulse(voting: Voting, raw: Mapping[str, Any], by: Principal) -> SimpleNamespace:
    """Return the payload of a vote that was counted or refused. Raises Unavailable."""
    try:
        await voting.cast(vote_of(raw, by))
    except Refused as refused:
        metrics.DEEDS.labels(CAST_PULSE, "refused").inc()
        return SimpleNamespace(accepted=False, user_errors=refused.faults)
    metrics.DEEDS.labels(CAST_PULSE, "done").inc()
    return SimpleNamespace(accepted=True, user_errors=())


TEXT = "String"
TEXTS = "[String]"
TYPES = vars(nodes) | vars(comparing) | vars(measuring) | vars(improving) | vars(reporting)
_SHOWN_ONCE = "Shown this once, and never again; null where the deed was refused, and where it is told again."
_RESULT = "As it is after the deed; null where the deed was refused."


def _input(deed: Deed) -> Argument:
    return Argument(input_of(deed.input), "What to do.")


def _result(kind: str) -> Any:
    """Return the annotation of a payload's own field, from `Goal` or `String`, in brackets where it is a list."""
    if kind == TEXT:
        return str | None
    if kind == TEXTS:
        return list[str] | None
    if kind.startswith("["):
        return list[TYPES[kind[1:-1]]] | None
    return TYPES[kind] | None
