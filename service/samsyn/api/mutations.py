"""The deeds as GraphQL mutations: fields, inputs and payloads are made from the deeds themselves."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from types import SimpleNamespace
from typing import Any, Final, TypeAlias

from samsyn import metrics
from samsyn.api.inputs import input_of
from samsyn.api.several import TOGETHER_MAX, DeedsPayload, deeds_argument, listed
from samsyn.api.user_errors import UserError
from samsyn.deeds import DEEDS, Deed, Done
from samsyn.deeds.doing.deed import COUNT
from samsyn.deeds.doing.inputs import below
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import LINK, REPLACED, ReplacedObservation, replaced_of
from samsyn.errors import InvalidArgument, InvalidFault, Refused
from samsyn.graph.graph import Graph
from samsyn.graph.ties import BY_LABEL
from samsyn.model.answers import Argument
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import ErrorPolicy, Role
from samsyn.performing import Deeds
from samsyn.performing.votes.queue import CAST_PULSE, CastPulseInput, Voting, vote_of
from samsyn.reading.declarations import given, stored
from samsyn.reading.types import graphql_of, known, object_type

Tell: TypeAlias = Callable[[Graph, SimpleNamespace], None]
"""Is told of a deed's payload while the graph is just as the deed left it."""
Mutate: TypeAlias = Callable[[Mapping[str, Any], Principal, Tell], Awaitable[SimpleNamespace]]
"""Does what a field's arguments ask for. The payload has the `revision` after it, None where the graph has no part in
it, and is `tried` where nothing was done.
"""

PERFORM_DEEDS: Final = "performDeeds"
VALIDATE_ONLY: Final = Argument(
    bool,
    "Whether to validate the input only: returns the usual response or errors, but changes nothing. It costs"
    " as much as the mutation.",
    default=False,
)
TEXT: Final = "String"
TEXTS: Final = "[String]"
REMAINING: Final = "Number of changes of the import that are left to undo; null if the mutation was refused."
SHOWN_ONCE: Final = "Shown only in this response. Null if the mutation was refused, or if the response is replayed."
RESULT: Final = "State after the mutation; null if the mutation was refused."
WAS: Final = "Previous values of the observations that were replaced; null if the mutation was refused."
LINK_SHOWN_ONCE: Final = (
    f"Link to hand out, with a QR code at the same address and `/qr.svg`. {SHOWN_ONCE} It begins with `/`, at this"
    " service's own address, where the service doesn't know that (`SAMSYN_PUBLIC_URL`)."
)
RESULTS: Final = {TEXT: SHOWN_ONCE, TEXTS: SHOWN_ONCE, REPLACED: WAS, COUNT: REMAINING}
PAYLOAD_FIELDS: Final = {
    "user_errors": (list[UserError], stored("Errors that the caller can correct; empty if the mutation succeeded.")),
    "replayed": (
        bool,
        stored("Whether this is the stored response of an earlier mutation with the same idempotencyKey."),
    ),
    "revision": (int, stored("Revision number of the graph after the mutation.")),
}


@object_type("Payload of `castPulse`.", of=SimpleNamespace)
class PulsePayload:
    accepted: bool = stored("Whether the vote is counted, permanently.")
    user_errors: list[UserError] = stored("Errors that the caller can correct; empty if the vote is counted.")


@cache
def payload_of(name: str, fields: tuple[tuple[str, str], ...]) -> type:
    """Return the payload type of that name: what the deed was about, and how it went."""
    shown_once = {(LINK, TEXT): LINK_SHOWN_ONCE}
    own = {
        field: (_result(kind), stored(shown_once.get((field, kind), RESULTS.get(kind, RESULT))))
        for field, kind in fields
    }
    members = {**own, **PAYLOAD_FIELDS}
    body: dict[str, Any] = {field: declared for field, (_, declared) in members.items()}
    body["__annotations__"] = {field: annotation for field, (annotation, _) in members.items()}
    description = "Payload of a mutation: the changed items, or the errors."
    return object_type(description, of=SimpleNamespace)(type(name, (), body))


def mutation_type() -> type:
    """Return GraphQL's Mutation: a field for each deed."""
    body: dict[str, Any] = {"__annotations__": {}}
    for deed in DEEDS.values():
        trying = {} if deed.has_secret else {"validate_only": VALIDATE_ONLY}
        needs = deed.by | ({Role.PARTNER} if deed.partner else set[Role]())
        body[deed.name] = given(deed.description, name=deed.name, needs=needs, input=_input(deed), **trying)
        body["__annotations__"][deed.name] = payload_of(deed.payload_type, tuple(deed.payload.items()))
    body[PERFORM_DEEDS] = given(
        f"Performs several mutations in the given order, at most {TOGETHER_MAX}.",
        name=PERFORM_DEEDS,
        deeds=deeds_argument(TOGETHER_MAX),
        error_policy=Argument(ErrorPolicy, "What happens to the other mutations if one is refused.", ErrorPolicy.ALL),
    )
    body["__annotations__"][PERFORM_DEEDS] = DeedsPayload
    vote = Argument(input_of(CastPulseInput), "The vote.")
    body[CAST_PULSE] = given("Casts an anonymous vote. A ballot counts once.", name=CAST_PULSE, input=vote)
    body["__annotations__"][CAST_PULSE] = PulsePayload
    return object_type("Mutations. Each mutation is performed completely or not at all.")(type("Mutation", (), body))


def mutations(deeds: Deeds, voting: Voting, reached_at: str | None) -> Mapping[str, Mutate]:
    """By its field's name what does each mutation; links to hand out lead to where the service is `reached_at`."""
    of_their_own = {CAST_PULSE: partial(cast_pulse, voting), PERFORM_DEEDS: partial(do_deeds, deeds)}
    return {**of_their_own, **{name: partial(do_deed, deeds, name, reached_at=reached_at or "") for name in DEEDS}}


async def do_deed(
    deeds: Deeds, name: str, given: Mapping[str, Any], by: Principal, tell: Tell, *, reached_at: str
) -> SimpleNamespace:
    """Return what came of a deed that was done or refused: its payload with the ids of what is answered.

    Raises Unavailable and NotAuthenticated.
    """
    deed, tried = DEEDS[name], bool(given.get("validateOnly"))
    try:
        if tried:
            told: list[SimpleNamespace] = []

            def tell_all(graph: Graph, dones: Sequence[Done]) -> None:
                told.append(_payload(deed, dones[0], reached_at, tried=True))
                tell(graph, told[0])

            await deeds.try_out([(name, given["input"])], by=by, tell=tell_all)
            return told[0]
        done = await deeds.perform(
            name, given["input"], by=by, tell=lambda graph, done: tell(graph, _payload(deed, done, reached_at))
        )
    except Refused as refused:
        metrics.DEEDS.labels(name, "refused").inc()
        revision = (await deeds.replica.current()).revision
        nothing = dict.fromkeys(deed.payload)
        return SimpleNamespace(**nothing, user_errors=refused.faults, replayed=False, revision=revision, tried=False)
    metrics.DEEDS.labels(name, "replayed" if done.replayed else "done").inc()
    return _payload(deed, done, reached_at)


async def do_deeds(deeds: Deeds, given: Mapping[str, Any], by: Principal, _: Tell) -> SimpleNamespace:
    """Return what came of several deeds. Raises as `do_deed` does."""
    try:
        wanted = listed(given["deeds"], TOGETHER_MAX)
    except InvalidArgument as fault:
        too_many = InvalidFault(path=("deeds",), reason=Reason.TOO_MANY, message=fault.message)
        revision = (await deeds.replica.current()).revision
        return SimpleNamespace(results=(), user_errors=(too_many,), revision=revision, tried=False)
    outcomes: list[Done | Refused]
    if given["errorPolicy"] in {ErrorPolicy.ALL, ErrorPolicy.ALL.name}:
        try:
            outcomes = [*await deeds.perform_all(wanted, by=by)]
        except Refused as refused:
            outcomes = [_part_of(refused, str(index)) for index in range(len(wanted))]
    else:
        outcomes = await asyncio.gather(*(_outcome(deeds, name, raw, by) for name, raw in wanted))
    results: list[SimpleNamespace] = []
    for (name, _raw), outcome in zip(wanted, outcomes, strict=True):
        results.append(_result_of(name, outcome))
        metrics.DEEDS.labels(name, "refused" if isinstance(outcome, Refused) else "done").inc()
    faults = [fault for index, each in enumerate(results) for fault in below((str(index),), each.user_errors)]
    revision = (await deeds.replica.current()).revision
    return SimpleNamespace(results=results, user_errors=faults, revision=revision, tried=False)


async def _outcome(deeds: Deeds, name: str, raw: Mapping[str, Any], by: Principal) -> Done | Refused:
    try:
        return await deeds.perform(name, raw, by=by)
    except Refused as refused:
        return refused


def _part_of(refused: Refused, number: str) -> Refused:
    """What of a list's faults is one deed's, told as if it had come alone."""
    own = [replace(fault, path=fault.path[1:]) for fault in refused.faults if fault.path[:1] == (number,)]
    return Refused(*own)


def _result_of(name: str, outcome: Done | Refused) -> SimpleNamespace:
    if isinstance(outcome, Refused):
        return SimpleNamespace(deed=name, node=None, user_errors=outcome.faults, replayed=False)
    about = next(iter(outcome.payload.values()), None)
    node = about if isinstance(about, str) else None
    return SimpleNamespace(deed=name, node=node, user_errors=(), replayed=outcome.replayed)


def with_records(graph: Graph, name: str, payload: SimpleNamespace) -> SimpleNamespace:
    """A deed's payload with the records in the place of their ids, as far as they are there."""
    if name == PERFORM_DEEDS:
        for result in payload.results:
            result.node = graph.records.get(result.node or "")
        return payload
    for field, kind in DEEDS[name].payload.items():
        told = getattr(payload, field)
        if kind in {TEXT, TEXTS, COUNT} or told is None:
            continue
        if kind == REPLACED:
            setattr(payload, field, [replaced_of(graph, each) for each in told])
            continue
        cls = BY_LABEL.get(kind.strip("[]"))
        ids = told if isinstance(told, list) else [told]
        found = [graph.get(cls, each) if cls else graph.records.get(each) for each in ids]
        setattr(payload, field, [each for each in found if each] if isinstance(told, list) else found[0])
    return payload


async def cast_pulse(voting: Voting, given: Mapping[str, Any], by: Principal, _: Tell) -> SimpleNamespace:
    """Return the payload of a vote that was counted or refused. Raises Unavailable."""
    try:
        await voting.cast(vote_of(given["input"], by))
    except Refused as refused:
        return SimpleNamespace(accepted=False, user_errors=refused.faults, revision=None, tried=False)
    return SimpleNamespace(accepted=True, user_errors=(), revision=None, tried=False)


def _payload(deed: Deed, done: Done, reached_at: str, *, tried: bool = False) -> SimpleNamespace:
    """The payload of a deed that was done, with ids in the place of records."""
    secrets = {TEXT: done.secret, TEXTS: done.secrets}
    shown_once = {field: secrets[kind] for field, kind in deed.payload.items() if kind in secrets}
    if done.secret and LINK in shown_once:
        shown_once[LINK] = f"{reached_at}{done.secret}"
    told = {**done.payload, **shown_once}
    return SimpleNamespace(**told, user_errors=(), replayed=done.replayed, revision=done.revision, tried=tried)


def _input(deed: Deed) -> Argument:
    return Argument(input_of(deed.input), "Input of the mutation.")


def _result(kind: str) -> Any:
    """Return the annotation of a payload's own field, from `Goal` or `String`, in brackets where it is a list."""
    if kind == TEXT:
        return str | None
    if kind == TEXTS:
        return list[str] | None
    if kind == COUNT:
        return int | None
    if kind == REPLACED:
        return graphql_of(list[ReplacedObservation]) | None
    if kind.startswith("["):
        return list[known(kind[1:-1])] | None
    return known(kind) | None
