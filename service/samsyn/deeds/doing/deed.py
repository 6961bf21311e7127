"""What a deed is, what it decides by, and what it decides."""

import inspect
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias, TypeVar, get_args, get_origin, get_type_hints

from pydantic.alias_generators import to_camel

from samsyn.deeds.doing.inputs import Input
from samsyn.errors import Fault
from samsyn.graph.deltas import Change
from samsyn.graph.graph import Graph
from samsyn.graph.record import Record
from samsyn.graph.view import View
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Role

Given = TypeVar("Given", bound=Input)
R = TypeVar("R", bound=Record)

Payload: TypeAlias = Mapping[str, str | list[str] | list[dict[str, Any]] | int | None]
"""By the payload's field: the id of what is answered there, the ids, what is told as it was, a count, or None."""
Statement: TypeAlias = tuple[str, Mapping[str, Any]]
"""A statement of cypher/commands/ and its parameters."""


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
class Decision:
    """What a deed decides: the changes of the graph, in order, and what is told of them.

    `node` is what the deed was about, and `about` what else beside all whose version it raises. `before` and `after`
    are the fields that it changed, which are for the makers and strategists alone where `among_makers` says so, and for
    strategists and the actors `inside` where these are told. What undoes an import tells its id. The payload tells
    the node in its first field unless it is given. A `secret`, or `secrets`, are told once and kept nowhere. `beside`
    writes what isn't in the graph.
    """

    changes: Sequence[Change]
    node: str | None
    payload: Payload | None = None
    about: Sequence[str] = ()
    before: Mapping[str, Any] = field(default_factory=dict[str, Any])
    after: Mapping[str, Any] = field(default_factory=dict[str, Any])
    reason: str | None = None
    import_id: str | None = None
    among_makers: bool = False
    inside: Collection[str] | None = None
    secret: str | None = None
    secrets: list[str] | None = None
    beside: Sequence[Statement] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """What a deed decides by: the graph as who does it sees it, and the records that the input names.

    `found` has those that are there and can be used; of what is named in vain, `faults` tells. A deed adds what else is
    wrong. It is refused where there is any fault, so that what it decides then is of no matter.
    """

    at: View
    found: Mapping[str, Any]
    faults: list[Fault]

    @property
    def graph(self) -> Graph:
        """The graph, with nothing hidden."""
        return self.at.graph

    @property
    def by(self) -> Principal:
        """Who does it."""
        return self.at.viewer

    @property
    def now(self) -> str:
        """The moment of the deed."""
        return self.at.now

    @property
    def today(self) -> str:
        """The day of the deed, by the place's calendar."""
        return self.at.today

    @property
    def place(self) -> str | None:
        """The own place's code."""
        return self.graph.place.code if self.graph.place else None

    def the(self, cls: type[R], record_id: str) -> R:
        """The record that the deed is about, which is there: else it was refused before."""
        record = self.found[record_id]
        assert isinstance(record, cls)  # noqa: S101 -- what the input says of it was looked at
        return record

    def get(self, cls: type[R], record_id: str | None) -> R | None:
        """A record that the input names; None where none is named, or in vain."""
        record = self.found.get(record_id) if record_id else None
        return record if isinstance(record, cls) else None

    def refuse(self, *faults: Fault) -> None:
        """Add faults."""
        self.faults.extend(faults)


@dataclass(frozen=True, slots=True)
class PartnerRule:
    """What partners may do of a deed, in words that follow on "may do it"; `faults` yields what they may not."""

    words: str
    faults: Callable[[Work, Any], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Deed:
    """One field of GraphQL's Mutation: its name, input, payload and description, who may do it, and what it decides.

    `payload` tells the type of each of the payload's own fields, in brackets where it is a list. Those with the roles
    `by` may do it, and partners by their rule, if there is one; where nobody may, it is the service's own. What
    `is_reversible` can be undone from what the log holds of it.
    """

    name: str
    input: type[Input]
    payload_type: str
    payload: Mapping[str, str]
    description: str
    by: frozenset[Role]
    partner: PartnerRule | None
    is_reversible: bool
    decide: Callable[[Work, Any], Decision]

    @property
    def type_name(self) -> str:
        """The type of what the deed makes or changes, as its payload tells it first."""
        return next(iter(self.payload.values()), "")

    @property
    def has_secret(self) -> bool:
        """Whether its payload tells what is told once."""
        return not SECRET.isdisjoint(self.payload.values())


COUNT: Final = "Int"
SECRET: Final = frozenset({"String", "[String]"})


def deed(
    payload: type, *, by: Collection[Role] = (), partner: PartnerRule | None = None, reversible: bool = True
) -> Callable[[Callable[[Work, Given], Decision]], Deed]:
    """Declare a deed: the function below decides it, whose name in GraphQL is the function's in camelCase.

    Its docstring describes the deed there, and the annotation of `given` is the input.

        @deed(GoalPayload, by=DECIDING)
        def create_goal(work: Work, given: CreateGoalInput) -> Decision: …
    """

    def made(decide: Callable[[Work, Given], Decision]) -> Deed:
        return Deed(
            name=to_camel(decide.__name__),
            input=get_type_hints(decide)["given"],
            payload_type=payload.__name__,
            payload={to_camel(name): _kind(note) for name, note in get_type_hints(payload).items()},
            description=" ".join((inspect.getdoc(decide) or "").split()),
            by=frozenset(by),
            partner=partner,
            is_reversible=reversible,
            decide=decide,
        )

    return made


def _kind(note: Any) -> str:
    """The name of what a payload's field tells, in brackets where it is a list."""
    if get_origin(note) is list:
        return f"[{_kind(get_args(note)[0])}]"
    return {str: "String", int: COUNT, Record: "Node"}.get(note) or note.__name__
