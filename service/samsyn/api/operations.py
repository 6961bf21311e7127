"""From a request to a reply: find the operation, read its variables, do its deeds, write its answer."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, Final

import orjson
from graphql import FieldNode, GraphQLError, GraphQLSchema, OperationDefinitionNode, OperationType
from graphql.execution.values import VariableValues

from samsyn import metrics
from samsyn.api.about_schema import AboutSchema
from samsyn.api.documents import Document, Documents, plan_of
from samsyn.api.mutating import Done, deeds_of, mutated
from samsyn.api.mutations import mutations
from samsyn.api.nesting import check_nesting
from samsyn.api.persisted import PersistedDocuments
from samsyn.api.previewing import answered
from samsyn.api.running import Run, Text
from samsyn.api.schema import SCHEMA_TAG
from samsyn.api.spoken_errors import SpokenGraphQLError, coded, formatted
from samsyn.api.work import Desk, Work
from samsyn.api.wrong_kinds import nothing_given
from samsyn.database.replica import Replica
from samsyn.errors import SamsynError, TooLarge
from samsyn.graph.graph import Graph
from samsyn.logs import REQUEST_ID, new_request_id
from samsyn.model.principals import Principal, Sees, anonymous
from samsyn.model.times import today
from samsyn.model.vocabulary import Language
from samsyn.observing import is_observed, observe
from samsyn.performing import Deeds
from samsyn.performing.votes.queue import CAST_PULSE, Voting
from samsyn.reading.plan import Plan
from samsyn.settings import Settings
from samsyn.spoken import Message

log = logging.getLogger(__name__)

ANYBODY: Final = anonymous(Sees.ALL)
ANY_TAG: Final = "*"
VALUES_AT_ONCE_MAX: Final = 1_000  # of variables that are coerced on the loop, in some milliseconds


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks: a document, and which operation of it with which variables.

    It came at the moment `since` (`time.monotonic`), now unless said. `tags` are those of answers that they have
    already, `*` for any; None where no tag is wanted. `work` counts what is done for it. They read messages in the
    `language`.
    """

    query: str
    operation_name: str | None = None
    variables: Mapping[str, Any] | None = None
    principal: Principal = ANYBODY
    since: float | None = None
    tags: frozenset[str] | None = None
    work: Work = field(default_factory=Work)
    language: Language = Language.EN


@dataclass(frozen=True, slots=True)
class Reply:
    """What it is answered: a body of JSON, and the codes of the errors in it.

    `executed` tells whether the body has `data`; without, the request itself is at fault. `failed` tells that the data
    is null. `cost` is how many nodes it may have fetched, `operation` the operation's name, `deeds` what came of each
    deed. `tag` tells this answer from others, where that was wanted and nothing went wrong; `is_known` says that who
    asks has it, so that it isn't made.
    """

    content: bytes
    codes: frozenset[str] = frozenset()
    executed: bool = True
    failed: bool = False
    cost: int = 0
    operation: str | None = None
    deeds: Sequence[Done] = ()
    tag: str | None = None
    is_known: bool = False


class Service:
    """What answering takes."""

    def __init__(
        self, schema: GraphQLSchema, replica: Replica, settings: Settings, persisted: PersistedDocuments
    ) -> None:
        self.schema = schema
        self.replica = replica
        self.settings = settings
        self.persisted = persisted
        self.desk = Desk()
        self.documents = Documents(schema, settings, persisted)
        self.about_schema = AboutSchema(schema, settings.max_answer_bytes)
        self.voting = Voting(replica, least=settings.pulse_min_answers)
        self.deeds = Deeds(replica)
        self.reading = asyncio.Semaphore(1)  # of files that are imported: one at a time
        self.mutations = mutations(self.deeds, self.voting, settings.reached_at)


class RequestRefused(Exception):
    """A request that can't be executed, with the reasons."""

    def __init__(self, *errors: GraphQLError) -> None:
        self.errors = errors
        super().__init__("; ".join(error.message for error in errors))


def operation_of(document: Document, operation_name: str | None) -> OperationDefinitionNode:
    """The operation that is asked for. Raises RequestRefused where there is none, or no single one."""
    if document.errors:
        raise RequestRefused(*document.errors)
    operations = document.operations
    if operation_name is not None:
        operations = [each for each in operations if each.name and each.name.value == operation_name]
    if len(operations) == 1:
        return operations[0]
    message = Message(
        en="Say by `operationName` which of the operations to run.",
        sv="Ange med `operationName` vilken av operationerna som ska köras.",
    )
    if operation_name is not None:
        message = Message(
            en="The document has no operation called {name}.",
            sv="Dokumentet har ingen operation som heter {name}.",
            name=operation_name,
        )
    raise RequestRefused(coded(SpokenGraphQLError(message), "OPERATION_RESOLUTION_FAILURE"))


def only_votes(document: Document, operation_name: str | None) -> bool:
    """Whether all that an operation does is to vote."""
    try:
        operation = operation_of(document, operation_name)
    except RequestRefused:
        return False
    fields = operation.selection_set.selections
    return operation.operation is OperationType.MUTATION and all(
        isinstance(field, FieldNode) and field.name.value == CAST_PULSE for field in fields
    )


async def answer(service: Service, request: Request) -> Reply:
    """The reply to a request, at a revision that the database had after it came.

    What is nobody's fault but ours is masked, and logged under the reply's id.
    """
    began = time.perf_counter()
    reply = await _masked(_answer(service, request), request.language)
    if is_observed():
        answers = metrics.COMPUTED if reply.executed else metrics.REFUSED
        answers.observe(time.perf_counter() - began, len(reply.content))
        for code in reply.codes:
            metrics.ERRORS.labels(code).inc()
    return reply


async def _masked(replying: Awaitable[Reply], language: Language) -> Reply:
    """What is awaited, or the reply that says why it can't be."""
    try:
        return await replying
    except RequestRefused as refused:
        return _refusal(*refused.errors, language=language)
    except GraphQLError as error:  # an argument that can't be asked
        known = isinstance(error.original_error, SamsynError) or "code" in (error.extensions or {})
        return _refusal(error if known else coded(nothing_given(error), "BAD_USER_INPUT"), language=language)
    except SamsynError as error:
        return _failure(GraphQLError(str(error), original_error=error), language)
    except Exception:
        request_id = REQUEST_ID.get() or new_request_id()
        log.exception("request %s failed", request_id)
        message = Message(
            en="Something went wrong on our side. Tell us the request id {id} if it happens again.",
            sv="Något gick fel hos oss. Uppge begärans id {id} om det händer igen.",
            id=request_id,
        )
        return _failure(SpokenGraphQLError(message, extensions={"code": "INTERNAL", "requestId": request_id}), language)


async def _answer(service: Service, request: Request) -> Reply:
    settings, work = service.settings, request.work
    document = await service.documents.document(request.query, work)
    if document.votes(request.operation_name):
        observe(observed=False)
    operation = operation_of(document, request.operation_name)
    variables, cost = await _measured(document, operation, request, settings)
    work.nodes = cost
    plan = await plan_of(document, operation, variables, work)
    # A deed sees by itself whether the graph is as the database is, so that nobody need ask that before.
    known = service.replica.graph if plan.is_mutation else None
    graph = known or await service.replica.current(request.since)
    tag = None if request.tags is None or plan.is_mutation else _tag(graph, request, plan)
    if tag and request.tags and tag in request.tags:
        return Reply(b"", operation=plan.name, cost=cost, tag=tag, is_known=True)
    text, deeds = await _text(service, request, document, plan, variables)
    with work.counted():
        errors, codes = _told(text.errors, request.language)
        content = f'{{{errors}"data":{text.data or "null"},{_extensions(cost, settings.max_cost)}}}'.encode()
    if len(content) > settings.max_answer_bytes and not plan.is_mutation:
        raise TooLarge("bytes", settings.max_answer_bytes)
    if request.tags is not None and plan.has_holes:
        tag = _tag_of_content(content)
    is_known = bool(tag and request.tags and not codes and not request.tags.isdisjoint({tag, ANY_TAG}))
    return Reply(
        b"" if is_known else content,
        codes,
        failed=text.data is None,
        cost=cost,
        operation=plan.name,
        deeds=deeds,
        tag=None if codes else tag,
        is_known=is_known,
    )


async def _measured(
    document: Document, operation: OperationDefinitionNode, request: Request, settings: Settings
) -> tuple[VariableValues, int]:
    """The values of the variables, and what the operation costs with them; many are read beside the loop.

    Raises RequestRefused, and GraphQLError.
    """
    given = request.variables or {}

    def measured() -> tuple[VariableValues, int]:
        values = document.variables(operation, given)
        if isinstance(values, list):
            raise RequestRefused(*(coded(error, "BAD_USER_INPUT") for error in values))
        return values, document.costs.check(operation, values, settings)

    return await request.work.beside(measured) if check_nesting(given) > VALUES_AT_ONCE_MAX else measured()


async def _text(
    service: Service, request: Request, document: Document, plan: Plan, variables: VariableValues
) -> tuple[Text, Sequence[Done]]:
    """The text of an operation's answer, and what came of each of its deeds."""
    settings, work = service.settings, request.work
    length_max = settings.max_answer_bytes
    if plan.is_mutation:
        length_max //= max(1, len(plan.fields))
        work.deeds = deeds_of(plan, variables)
    texts = await service.about_schema.texts(document, plan, request.variables or {}, work)
    running = Run(
        plan,
        variables,
        request.principal,
        work.nodes,
        settings.max_seconds,
        length_max,
        work=work,
        language=request.language,
        texts=texts,
    )
    if not plan.is_mutation:
        return await answered(service.deeds, running), ()
    deeds: list[Done] = []
    return await mutated(service.replica, service.mutations, running, deeds), deeds


def _extensions(cost: int, allowed: int) -> str:
    return f'"extensions":{{"cost":{{"requested":{cost},"allowed":{allowed}}}}}'


def _told(errors: Sequence[GraphQLError], language: Language) -> tuple[str, frozenset[str]]:
    """The text of the errors of an answer, before its data, and their codes."""
    if not errors:
        return "", frozenset()
    told = errors_told(errors, language)
    text = orjson.dumps(told).decode()
    return f'"errors":{text},', frozenset(error["extensions"]["code"] for error in told)


def _refusal(*errors: GraphQLError, language: Language) -> Reply:
    """The reply to what can't be executed."""
    told, codes = _told(errors, language)
    return Reply(f"{{{told.rstrip(',')}}}".encode(), codes, executed=False, failed=True)


def _failure(error: GraphQLError, language: Language) -> Reply:
    """The reply to what wasn't answered."""
    told, codes = _told([error], language)
    return Reply(f'{{{told}"data":null}}'.encode(), codes, failed=True)


def errors_told(errors: Sequence[GraphQLError], language: Language = Language.EN) -> list[Any]:
    """Errors as the response has them."""
    return [formatted(error, language) for error in errors]


def _tag(graph: Graph, request: Request, plan: Plan) -> str | None:
    """The tag of an answer that isn't made yet: of all that it depends on; None where that isn't the graph alone."""
    if plan.has_holes:
        return None
    asked = [request.query, request.operation_name, dict(request.variables or {})]
    stands = [SCHEMA_TAG, *graph.look, today(), repr(request.principal), request.language]
    return _tag_of_content(orjson.dumps([*asked, *stands], option=orjson.OPT_SORT_KEYS))


def _tag_of_content(content: bytes) -> str:
    """Short enough to be sent often, and long enough never to be that of another."""
    return sha256(content).hexdigest()[:32]
