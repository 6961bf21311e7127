"""The pieces that a plan is made of, and what they share while one answer is made."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graphql import FieldNode
from graphql.execution.collect_fields import FieldDetails
from graphql.execution.values import VariableValues

from samsyn.model.principals import Principal

if TYPE_CHECKING:
    from samsyn.projection.computed import Question
    from samsyn.projection.finishing import Irregular
    from samsyn.projection.references import Site


@dataclass(slots=True)
class Run:
    """One answer in the making, for a principal.

    `questions` and `references` are what is still to be put into cells of rows: the row, the index and the question
    whose key stands there, or the place that fetches nodes and the id of the one that belongs there. `given` keeps the
    arguments of fields of answers, which are the same for every row, and `finished` the fetched nodes by their cells.
    `rows` counts the rows of lists and the nodes by id that the answer is made of.
    """

    variables: VariableValues
    principal: Principal
    parameters: dict[str, Any]
    given: dict[int, tuple[Any, Any]] = field(default_factory=dict[int, tuple[Any, Any]])
    finished: dict[int, Any] = field(default_factory=dict[int, Any])
    rows: int = 0
    irregular: list["Irregular"] = field(default_factory=list["Irregular"])
    questions: list[tuple[list[Any], int, "Question"]] = field(default_factory=list[Any])
    references: list[tuple[list[Any], int, "Site", str]] = field(default_factory=list[Any])


Finish = Callable[[Any, Run], Any]
Visit = Callable[[list[Any], int, Run], None]


@dataclass(frozen=True, slots=True)
class Part:
    """One cell: how the database forms it, how its value is finished, and how questions in it are found.

    Without `finish` the value is the answer's as it is; without `visit` there is no question in or below it. That a
    value mustn't be null is seen to by whoever holds the cell.
    """

    cell: str
    finish: Finish | None = None
    visit: Visit | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands in the schema and in the document, for what is said of it when it is wrong."""

    name: str  # e.g. "Goal.name"
    details: list[FieldDetails]

    @property
    def is_about_schema(self) -> bool:
        """Whether the field asks of the schema itself."""
        return self.nodes[0].name.value in {"__schema", "__type"}

    @property
    def nodes(self) -> list[FieldNode]:
        """The field's occurrences in the document."""
        return [each.node for each in self.details]


@dataclass(frozen=True, slots=True)
class Scope:
    """The variables that an object's expressions may use.

    `this` is the object, or the relationship of an edge type; for an edge also `node` at its end, and the list of
    the keys that its cursor is made of, with the mark of their order. `labels` are those that the node can have,
    empty where that isn't known.
    """

    this: str
    labels: tuple[str, ...] = ()
    node: str = ""
    keys: str = ""
    mark: str = ""
