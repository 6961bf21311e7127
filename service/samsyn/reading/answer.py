"""One answer in the making: the graph as somebody sees it, the values of the arguments, and what goes wrong."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeAlias

from graphql import FieldNode, GraphQLError

from samsyn.errors import Forbidden, InvalidArgument, SamsynError
from samsyn.graph.graph import Graph
from samsyn.graph.view import View
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Language, Role
from samsyn.reading.ahead import Ahead
from samsyn.spoken import Message, Series

ERRORS_MAX: Final = 500  # in one answer; it takes some milliseconds to tell them

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Location:
    """Where a value stands in the schema and in the document, for what is said of it when it is wrong."""

    name: str  # e.g. "Goal.name"
    nodes: Sequence[FieldNode]


class Overfull(Exception):
    """There is more of the answer than answers may have. No fault of a field: nothing of it is answered."""

    def __init__(self, what: Literal["bytes", "errors"], limit: int) -> None:
        self.what: Literal["bytes", "errors"] = what
        self.limit = limit
        super().__init__(what)


class Irregular(Exception):
    """A value that can't be answered. It climbs to the nearest field that may be null."""

    def __init__(self, message: str, location: Location, path: Path, cause: Exception | None = None) -> None:
        super().__init__(message)
        self.error = GraphQLError(message, location.nodes, path=list(path), original_error=cause)


FAULTS: Final = (Irregular, SamsynError)
"""What makes a field null: something irregular below it, or that it was refused itself."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of a computed field: `values` as GraphQL coerces them, and why they can't be taken, if so."""

    values: Mapping[str, Any]
    given: Mapping[str, Any]
    fault: SamsynError | None = None

    def taken(self) -> Mapping[str, Any]:
        """The arguments as the function takes them. Raises what was wrong with them."""
        if self.fault is not None:
            raise self.fault
        return self.given


@dataclass(frozen=True, slots=True)
class Unasked:
    """A page that can't be asked so, for this fault; what is looked up of pages is here to no end."""

    fault: SamsynError
    size: int = 0
    rule: None = None
    belongs: None = None


class Answer(View):
    """A view with what was asked and what went wrong; `ahead` has what was read from the database.

    `written` is how many characters of the text there are, as far as whole lists tell, and never above `length_max`.
    """

    __slots__ = ("a", "ahead", "errors", "given", "length_max", "written")

    def __init__(
        self,
        graph: Graph,
        viewer: Principal,
        now: str,
        *,
        ahead: Ahead,
        language: Language = Language.EN,
        given: Mapping[str, Any] | None = None,
        seconds_max: float = float("inf"),
        length_max: float = float("inf"),
    ) -> None:
        super().__init__(graph, viewer, now, language=language, seconds_max=seconds_max)
        self.ahead = ahead
        self.given = given or {}
        self.errors: list[GraphQLError] = []
        self.a: Sequence[Any] = ()
        self.length_max = length_max
        self.written = 0

    def listed(self, texts: Sequence[str], before: int) -> str:
        """The texts of a list as one, `before` which so much was written. Raises Overfull where that is too much."""
        text = ",".join(texts)
        self.written = before + len(text)
        if self.written > self.length_max:
            raise Overfull("bytes", int(self.length_max))
        return text

    def refused(self, fault: Exception, location: Location, path: Path) -> str:
        """The text of a field that became null by a fault, which is told. Raises Overfull for too many."""
        self.errors.append(as_irregular(fault, location, path).error)
        if len(self.errors) > ERRORS_MAX:
            raise Overfull("errors", ERRORS_MAX)
        return "null"

    def refuse_within(self) -> None:
        """Refuse what is answered at the root of an operation alone."""
        message = Message(
            en="Ask for it at the root of the operation; this is inside another preview.",
            sv="Fråga efter det i operationens rot; det här ligger inuti en annan förhandsvisning.",
        )
        raise InvalidArgument("preview", message)

    def check_role(self, roles: Collection[Role], location: Location) -> None:
        """Raises Forbidden for whoever has another role."""
        if self.viewer.role not in roles:
            message = Message(
                en="{field} is for the role {roles} alone.",
                sv="{field} är bara för rollen {roles}.",
                field=location.name,
                roles=Series(tuple(sorted(roles)), "or"),
            )
            raise Forbidden(message)


def as_irregular(fault: Exception, location: Location, path: Path) -> Irregular:
    """A fault as what climbs to the nearest field that may be null."""
    return fault if isinstance(fault, Irregular) else Irregular(str(fault), location, path, fault)


def null_found(location: Location, path: Path) -> Irregular:
    """What is raised where there must be a value and is none."""
    return Irregular(f"Cannot return null for non-nullable field {location.name}.", location, path)


Written: TypeAlias = Callable[[Answer, Sequence[Any], Any, Path], str]
"""A function that writes a record's or an answer's text: for the answer in the making, its arguments and the record."""
