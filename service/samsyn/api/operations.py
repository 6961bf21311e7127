"""From a request to a reply: find the operation, read its variables, do its deeds, run its plan."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from types import SimpleNamespace
from typing import Any, Final, TypeVar

import orjson
from graphql import (
    DocumentNode,
    FieldNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    execute_sync,
)
from graphql.execution.values import VariableValues, get_variable_values

from samsyn import metrics
from samsyn.api.cost import units_of
from samsyn.api.documents import PLANS_MAX, Document, Documents, coded
from samsyn.api.mutations import cast_pulse, do_deed
from samsyn.api.persisted import PersistedDocuments
from samsyn.deeds import Reason
from samsyn.deeds.pulse.queue import CAST_PULSE, Voting
from samsyn.errors import SamsynError, Unavailable
from samsyn.logs import REQUEST_ID, new_request_id
from samsyn.model.kept import Kept
from samsyn.model.principals import Principal, Sees, anonymous
from samsyn.model.times import now
from samsyn.model.vocabulary import Role
from samsyn.projection.compilation import Arguments, parameters_of, shape
from samsyn.projection.compiler import Plan, compile_operation
from samsyn.projection.running import Answer, Source, run_plan
from samsyn.settings import Settings

log = logging.getLogger(__name__)

ANYBODY: Final = anonymous(Sees.ALL)
KEPT_BYTES_MAX: Final = 64 * 2**20  # of answers in one process: some thousand pages of an application

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks: a document, and which operation of it with which variables."""

    query: str
    operation_name: str | None = None
    variables: Mapping[str, Any] | None = None
    principal: Principal = ANYBODY

    def digest(self) -> bytes:
        """Return what tells this request from all others that may be answered otherwise."""
        variables = orjson.dumps(self.variables, option=orjson.OPT_SORT_KEYS)
        whole = sha256()
        today = now()[:10].encode()  # on which it depends what is stale or over
        asked = (self.query.encode(errors="surrogatepass"), repr(self.operation_name).encode(), variables, today)
        for part in (*asked, repr(self.principal).encode()):
            whole.update(len(part).to_bytes(8, "big"))
            whole.update(part)
        return whole.digest()


@dataclass(frozen=True)
class Reply:
    """What it is answered: a body of JSON, and the codes of the errors in it.

    `executed` tells whether the body has `data`; without, the request itself is at fault. `failed` tells that the data
    is null. The body stands as long as the graph has the `revision`; without one it is for this request alone.
    `told_revision` is the one that the graph told last while it was made, if it told any. `units` is what it takes of
    the rate of who asked, `cost` how many nodes it may have fetched, `operation` the operation's name. `votes` is how
    many votes were cast, `guesses` how many of them with ballots that there aren't.
    """

    content: bytes
    codes: frozenset[str] = frozenset()
    executed: bool = True
    failed: bool = False
    revision: int | None = None
    told_revision: int | None = None
    units: int = 1
    cost: int = 0
    operation: str | None = None
    votes: int = 0
    guesses: int = 0

    @cached_property
    def etag(self) -> str:
        """The tag of the body, worked out once for as long as the reply is kept."""
        return f'"{sha256(self.content).hexdigest()}"'


class Service:
    """What answering takes."""

    def __init__(
        self, schema: GraphQLSchema, source: Source, settings: Settings, persisted: PersistedDocuments
    ) -> None:
        self.schema = schema
        self.source = source
        self.settings = settings
        self.persisted = persisted
        self.documents = Documents(schema, settings)
        self.voting = Voting(source.graph, least=settings.pulse_min_answers)
        self.kept: Kept[bytes, Reply] = Kept(KEPT_BYTES_MAX, lambda reply: len(reply.content))


class NoPayload(Exception):
    """A deed of which there is no payload, so that there is no answer either; `error` says whether it is done."""

    def __init__(self, message: str, deed: tuple[str, Arguments], cause: SamsynError) -> None:
        key, arguments = deed
        self.error = GraphQLError(message, arguments.node, path=[key], original_error=cause)
        super().__init__(message)


class RequestRefused(Exception):
    """A request that can't be executed, with the reasons."""

    def __init__(self, *errors: GraphQLError) -> None:
        self.errors = errors
        super().__init__("; ".join(error.message for error in errors))


def operation_of(document: Document, operation_name: str | None) -> OperationDefinitionNode:
    """Return the operation that is asked for. Raises RequestRefused where there is none, or no single one."""
    if document.errors:
        raise RequestRefused(*document.errors)
    operations = document.operations
    if operation_name is not None:
        operations = [each for each in operations if each.name and each.name.value == operation_name]
    if len(operations) == 1:
        return operations[0]
    message = (
        "Say by `operationName` which of the operations to run."
        if operation_name is None
        else f"The document has no operation called {operation_name}."
    )
    raise RequestRefused(coded(GraphQLError(message), "OPERATION_RESOLUTION_FAILURE"))


def only_votes(document: Document, operation_name: str | None) -> bool:
    """Return whether all that an operation does is to vote."""
    try:
        operation = operation_of(document, operation_name)
    except RequestRefused:
        return False
    fields = operation.selection_set.selections
    return operation.operation is OperationType.MUTATION and all(
        isinstance(field, FieldNode) and field.name.value == CAST_PULSE for field in fields
    )


async def answer(service: Service, request: Request) -> Reply:
    """Return the reply to a request: one that was kept and still stands, else a new one.

    What is nobody's fault but ours is masked, and logged under the reply's id.
    """
    began = time.perf_counter()
    key = request.digest()
    reply = await _masked(_kept(service, key))
    origin = "kept"
    if reply is None:
        reply = await _masked(_answer(service, request))
        origin = "computed" if reply.executed else "refused"
        if reply.revision is not None:
            service.kept.keep(key, reply)
    metrics.ANSWERS.labels(origin).inc()
    metrics.ANSWER_SECONDS.labels(origin).observe(time.perf_counter() - began)
    metrics.ANSWER_BYTES.inc(len(reply.content))
    for code in reply.codes:
        metrics.ERRORS.labels(code).inc()
    return reply


async def _kept(service: Service, key: bytes) -> Reply | None:
    """Return the reply that was kept under a key if it still stands."""
    kept = service.kept.get(key)
    return kept if kept and kept.revision == await service.source.revision() else None


async def _masked(replying: Awaitable[T]) -> T | Reply:
    """Return what is awaited, or the reply that says why it can't be."""
    try:
        return await replying
    except RequestRefused as refused:
        return _reply(*refused.errors)
    except GraphQLError as error:  # an argument that no plan can be made or run with
        return _reply(error)
    except SamsynError as error:
        return _reply(GraphQLError(str(error), original_error=error), data=None)
    except Exception:
        request_id = REQUEST_ID.get() or new_request_id()
        log.exception("request %s failed", request_id)
        message = f"Something went wrong on our side. Tell us the request id {request_id} if it happens again."
        return _reply(GraphQLError(message, extensions={"code": "INTERNAL", "requestId": request_id}), data=None)


async def _answer(service: Service, request: Request) -> Reply:
    document = service.documents.document(request.query)
    operation = operation_of(document, request.operation_name)
    variables = variables_of(service.schema, operation, request.variables)
    cost = document.costs.check(operation, variables, service.settings)
    data: dict[str, Any] | None = {}
    errors: list[GraphQLError] = []
    revision = told_revision = None
    votes: list[SimpleNamespace] = []
    deadline = asyncio.get_running_loop().time() + service.settings.max_seconds
    principal = request.principal
    plans = plans_of(service.schema, document, operation, variables, principal.role)
    for plan in plans:
        about_schema = _introspected(service.schema, document, operation, plan, request)
        try:
            payloads = await _done(service, plan, variables, principal)
            votes += [payload for payload in payloads.values() if hasattr(payload, "accepted")]
            told = {**about_schema, **payloads}
            found = await _told(service, plan, variables, principal, told, deadline=deadline)
        except NoPayload as failed:
            errors.append(failed.error)
            data = None
            break
        errors += found.errors
        revision, told_revision = found.revision, found.told_revision
        data = None if found.data is None else {**data, **found.data}
        if data is None:
            break
    is_question = operation.operation is OperationType.QUERY
    can_be_kept = is_question and not errors and all(plan.lasting for plan in plans)
    charged = {"cost": {"requested": cost, "allowed": service.settings.max_cost}}
    deeds = len(operation.selection_set.selections) if operation.operation is OperationType.MUTATION else 0
    return replace(
        _reply(*errors, data=data, extensions=charged),
        revision=revision if can_be_kept else None,
        told_revision=told_revision,
        units=units_of(cost, deeds),
        cost=cost,
        operation=operation.name.value if operation.name else None,
        votes=len(votes),
        guesses=sum(fault.reason == Reason.UNKNOWN_BALLOT for vote in votes for fault in vote.user_errors),
    )


async def _told(
    service: Service,
    plan: Plan,
    variables: VariableValues,
    principal: Principal,
    told: Mapping[str, Any],
    *,
    deadline: float,
) -> Answer:
    """Return the answer of a plan with what is told, made before the deadline, which a deed doesn't count against.

    Raises Unavailable, and NoPayload for deeds that are done but can't be told.
    """
    loop = asyncio.get_running_loop()
    if plan.deeds:
        deadline = max(deadline, loop.time() + service.settings.max_seconds)
    try:
        async with asyncio.timeout_at(deadline):
            return await run_plan(plan, variables, service.source, principal, told=told)
    except TimeoutError:
        reason = Unavailable(
            f"The answer wasn't there within {service.settings.max_seconds:g} s. Ask for less at a time."
        )
    except Unavailable as error:
        reason = error
    saved = [deed for deed in plan.deeds if not told[deed[0]].user_errors]
    if saved:
        message = f"It is saved, but couldn't be told: {reason} Repeat it with the same idempotencyKey or not at all."
        raise NoPayload(message, saved[-1], reason)
    raise reason


def _reply(*errors: GraphQLError, **executed: Any) -> Reply:
    """Return the reply of these errors, and of the `data` and `extensions` where anything was executed."""
    body: dict[str, Any] = {"errors": [_formatted(error) for error in errors]} if errors else {}
    return Reply(
        orjson.dumps({**body, **executed}),
        frozenset(error["extensions"]["code"] for error in body.get("errors", ())),
        executed="data" in executed,
        failed=executed.get("data") is None,
    )


def variables_of(
    schema: GraphQLSchema, operation: OperationDefinitionNode, given: Mapping[str, Any] | None
) -> VariableValues:
    """Return the values of an operation's variables. Raises RequestRefused for those that don't fit."""
    values = get_variable_values(schema, operation.variable_definitions or (), dict(given or {}), max_errors=20)
    if isinstance(values, list):
        raise RequestRefused(*(coded(error, "BAD_USER_INPUT") for error in values))
    return values


def plans_of(
    schema: GraphQLSchema,
    document: Document,
    operation: OperationDefinitionNode,
    variables: VariableValues,
    role: Role | None,
) -> list[Plan]:
    """Return the plan of the operation; of several deeds one plan each, as each is told before the next is done.

    Raises GraphQLError for arguments out of range: a deed that can't be told isn't done either.
    """
    plan = _plan(schema, document, operation=operation, variables=variables, role=role)
    if operation.operation is not OperationType.MUTATION:
        return [plan]
    parameters_of(plan.parameters, variables)
    if len(plan.deeds) == 1:
        return [plan]
    return [_plan(schema, document, operation=operation, variables=variables, role=role, only=key) for key in plan.keys]


def _plan(
    schema: GraphQLSchema,
    document: Document,
    *,
    operation: OperationDefinitionNode,
    variables: VariableValues,
    role: Role | None,
    only: str | None = None,
) -> Plan:
    """Return the plan for variables of this shape and a role, compiled when it is first met."""
    key = (operation.name.value if operation.name else None, only, role, shape(variables.coerced))
    plan = document.plans.get(key)
    metrics.PLANS.labels("compiled" if plan is None else "known").inc()
    if plan is None:
        root = schema.get_root_type(operation.operation)
        assert root  # noqa: S101 -- validation has seen to it
        with metrics.COMPILE_SECONDS.time():
            plan = document.plans[key] = compile_operation(
                schema, root, operation, fragments=document.fragments, variables=variables, role=role, only=only
            )
        if len(document.plans) > PLANS_MAX:
            document.plans.popitem(last=False)
    else:
        document.plans.move_to_end(key)
    return plan


def _introspected(
    schema: GraphQLSchema, document: Document, operation: OperationDefinitionNode, plan: Plan, request: Request
) -> dict[str, Any]:
    """Return what the operation asks of the schema itself, which graphql-core answers."""
    if not plan.about_schema:
        return {}
    own = OperationDefinitionNode(
        operation=operation.operation,
        variable_definitions=operation.variable_definitions,
        selection_set=SelectionSetNode(selections=tuple(plan.about_schema)),
    )
    result = execute_sync(
        schema, DocumentNode(definitions=(own, *document.fragments)), variable_values=dict(request.variables or {})
    )
    return dict(result.data or {})


async def _done(
    service: Service, plan: Plan, variables: VariableValues, principal: Principal
) -> Mapping[str, SimpleNamespace]:
    """Return the payloads of a plan's deeds, done one after the other. Raises NoPayload for one that isn't done."""
    payloads: dict[str, SimpleNamespace] = {}
    for key, arguments in plan.deeds:
        deed, given = arguments.node.name.value, arguments.values(variables)["input"]
        try:
            if deed == CAST_PULSE:
                payloads[key] = await cast_pulse(service.voting, given, principal)
                continue
            payload = payloads[key] = await do_deed(service.source.graph, deed, given, principal)
        except SamsynError as error:
            raise NoPayload(str(error), (key, arguments), error) from error
        service.source.saw(payload.revision)
    return payloads


def _formatted(error: GraphQLError) -> Any:
    """Return an error as the response has it; one of the domain's brings its code."""
    cause = error.original_error
    if isinstance(cause, SamsynError):
        coded(error, cause.code)
    error.extensions = {"code": "INTERNAL", **(error.extensions or {})}
    return error.formatted
