"""What a filter asks, found before anything is executed: how many conditions it has, how deep it goes, what it costs.

A condition costs 1 for each record that is looked at, or what is declared of what it compares, which may be found in
other records. A relation multiplies what is asked below it by RELATED, for that is looked at of each related record;
`and`, `or` and `not` cost what is in them. Of a list at the root CANDIDATES records are taken to be looked at, however
few are on the page, of others as many as of any list without a size. An order by something computed costs as a
condition on it does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from graphql import FieldNode, GraphQLInputObjectType, get_named_type, is_input_object_type

from samsyn.api.spoken_errors import SpokenGraphQLError
from samsyn.model.pages import FIRST_MAX
from samsyn.reading.filter_types import JOINED, QUANTIFIERS, cost_of_comparing
from samsyn.settings import Limits
from samsyn.spoken import Message

CANDIDATES: Final = FIRST_MAX
RELATED: Final = 5
VALUES_PER_CONDITION: Final = 10  # of a list that something is to be among

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """How many conditions a filter has, and what they cost for each record that is looked at."""

    conditions: int = 0
    cost: int = 0

    def beside(self, other: "Asked") -> "Asked":
        """Return both together."""
        return Asked(self.conditions + other.conditions, self.cost + other.cost)


def asked_of(filter_type: GraphQLInputObjectType, given: Mapping[str, Any], node: FieldNode, limits: Limits) -> Asked:
    """What a field's filter asks, of its coerced value. Raises GraphQLError for too many levels of relations."""
    return _Filter(node, limits.max_relations).asked(filter_type, given, ("filter",), 0)


def check_conditions(conditions: int, node: FieldNode, limits: Limits) -> None:
    """Raise GraphQLError for more conditions than an operation's filters may have; those of `node` are the last."""
    if conditions > limits.max_conditions:
        message = Message(
            en="The operation's filters have {asked} conditions; at most {limit} are allowed. Each comparison,"
            " relation, `and`, `or` and `not` is one, and each {values} values of `in`.",
            sv="Operationens filter har {asked} villkor; högst {limit} är tillåtna. Varje jämförelse, relation, `and`,"
            " `or` och `not` är ett, och varje {values} värden i `in`.",
            asked=conditions,
            limit=limits.max_conditions,
            values=VALUES_PER_CONDITION,
        )
        extensions = {"code": "CONDITIONS_LIMIT", "limit": limits.max_conditions, "asked": conditions}
        raise SpokenGraphQLError(message, node, extensions=extensions)


@dataclass(frozen=True, slots=True)
class _Filter:
    """The filter of a field; `relations_max` is how many levels of relations it may go through."""

    node: FieldNode
    relations_max: int

    def asked(self, filter_type: GraphQLInputObjectType, given: Mapping[str, Any], path: Path, level: int) -> Asked:
        """What is asked by all that is given together, below so many levels of relations."""
        total = Asked()
        for name, value in given.items():
            if value is None:
                continue
            inner: Any = get_named_type(filter_type.fields[name].type)
            here = (*path, name)
            if name in JOINED:
                parts: Sequence[Any] = value if isinstance(value, list) else [value]
                for part in parts:
                    total = total.beside(self._joined(filter_type, part, here, level))
            elif is_input_object_type(inner) and QUANTIFIERS.keys() <= inner.fields.keys():
                for word, below in value.items():
                    if below is not None:
                        total = total.beside(self._related(inner.fields[word].type, below, (*here, word), level + 1))
            elif is_input_object_type(inner) and JOINED.keys() <= inner.fields.keys():
                total = total.beside(self._related(inner, value, here, level + 1))
            else:
                conditions = 1 + len(value.get("in") or ()) // VALUES_PER_CONDITION
                total = total.beside(Asked(conditions, cost_of_comparing(filter_type.fields[name])))
        return total

    def _joined(self, filter_type: GraphQLInputObjectType, part: Mapping[str, Any], path: Path, level: int) -> Asked:
        below = self.asked(filter_type, part, path, level)
        return Asked(1 + below.conditions, max(1, below.cost))

    def _related(self, related: Any, given: Mapping[str, Any], path: Path, level: int) -> Asked:
        if level > self.relations_max:
            message = Message(
                en="`{path}` goes through {asked} relations, one in another; at most {limit} are allowed. Ask for"
                " fewer, and for the others by a second question.",
                sv="`{path}` går genom {asked} relationer, den ena i den andra; högst {limit} är tillåtna. Använd"
                " färre, och fråga efter de andra för sig.",
                path=".".join(path),
                asked=level,
                limit=self.relations_max,
            )
            extensions = {"code": "RELATIONS_LIMIT", "limit": self.relations_max, "asked": level}
            raise SpokenGraphQLError(message, self.node, extensions=extensions)
        below = self.asked(get_named_type(related), given, path, level)
        return Asked(1 + below.conditions, RELATED * max(1, below.cost))
