"""What a deed is, what it works with while it is under way, and what it leaves behind."""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, TypeVar, get_type_hints

from pydantic.alias_generators import to_camel

from samsyn.database.port import Transaction
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.references import Found
from samsyn.errors import Fault, Refused
from samsyn.model.principals import Principal

Given = TypeVar("Given", bound=Input)
Payload: TypeAlias = Mapping[str, str | list[str] | None]
"""By the payload's field: the id of what is answered there, or the ids, or None."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a deed answers: the ids for its payload, and the revision that it made.

    `replayed` says that an earlier deed with the same key is told again; the revision is then the current one. A
    `secret`, or several `secrets`, are told this once.
    """

    payload: Payload
    replayed: bool
    revision: int
    secret: str | None = None
    secrets: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a deed wrote.

    `node` is what the deed was about, `nodes` all whose version it raised; `before` and `after` are the fields that it
    changed, which are for the makers and strategists alone where `among_makers` says so, and for strategists and the
    actors `inside` where these are told. A `secret`, or `secrets`, are told once and kept nowhere. `touched` holds what
    else it made or changed, `removed` the ids of what is there no more.
    """

    payload: Payload
    node: str | None
    nodes: list[str]
    before: Mapping[str, Any] = field(default_factory=dict[str, Any])
    after: Mapping[str, Any] = field(default_factory=dict[str, Any])
    touched: list[str] = field(default_factory=list[str])
    removed: list[str] = field(default_factory=list[str])
    reason: str | None = None
    among_makers: bool = False
    inside: list[str] | None = None
    secret: str | None = None
    secrets: list[str] | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A deed under way in its transaction, which holds the graph's write lock.

    `found` has everything that the input refers to and that can be used; of what it refers to in vain, `faults` tells.
    A deed adds what else is wrong and reads what it needs to know; with its first write it is refused if there is any
    fault. `now` is the time of the deed, `place` the own place's code, `by` who does it.

    What may be missing or be of any length goes into statements in one map, `given`: Neo4j plans a statement anew for
    each combination of its parameters' types and sizes, which takes it longer than the deed, but not of those in a map.
    """

    transaction: Transaction
    now: str
    place: str | None
    found: Mapping[str, Found]
    faults: list[Fault]
    by: Principal

    def next_version(self, node_id: str) -> dict[str, Any]:
        """The properties that every change of something that was found sets: its version, raised, and its time."""
        return {"version": self.found[node_id].version + 1, "updatedAt": self.now}

    async def read(self, name: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """The rows of a reading statement of cypher/commands/."""
        return await self.transaction.run(f"commands/{name}", **parameters)

    async def write(self, name: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """The rows of a writing statement of cypher/commands/. Raises Refused with all faults, if there is one."""
        if self.faults:
            raise Refused(*self.faults)
        return await self.transaction.run(f"commands/{name}", **parameters)


@dataclass(frozen=True, slots=True)
class Deed:
    """One field of GraphQL's Mutation: its name, input, payload and description, and the function that does it.

    `payload` tells the type of each of the payload's own fields, in brackets where it is a list.
    """

    name: str
    input: type[Input]
    payload_type: str
    payload: Mapping[str, str]
    description: str
    act: Callable[[Work, Any], Awaitable[Written]]

    @property
    def type_name(self) -> str:
        """The type of what the deed makes or changes, as its payload tells it first."""
        return next(iter(self.payload.values()))


def deed(payload_type: str, /, **payload: str) -> Callable[[Callable[[Work, Given], Awaitable[Written]]], Deed]:
    """Declare a deed: the function below does it, whose name in GraphQL is the function's in camelCase.

    Its docstring describes the deed there, and the annotation of `given` is the input.

        @deed("GoalPayload", goal="Goal")
        async def create_goal(work: Work, given: CreateGoalInput) -> Written: …
    """

    def made(act: Callable[[Work, Given], Awaitable[Written]]) -> Deed:
        name = to_camel(act.__name__)
        return Deed(
            name,
            get_type_hints(act)["given"],
            payload_type,
            payload,
            " ".join((inspect.getdoc(act) or "").split()),
            act,
        )

    return made
