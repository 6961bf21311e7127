"""Filters: from the input that a caller gives to a predicate over records, put together anew for each request.

Conditions given together must all hold. A comparison with a missing value doesn't hold; `not`, `none` and
`every` negate it, so that they find what has no value.
"""

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, Final, TypeAlias, cast

from graphql import GraphQLInputObjectType, GraphQLObjectType, GraphQLSchema, get_named_type

from samsyn.graph.ties import far_name
from samsyn.graph.view import View
from samsyn.model.texts import visible
from samsyn.model.times import moment
from samsyn.reading.catalogue import declared_of, is_connection, python_name, record_types
from samsyn.reading.declarations import Computed, Linked, Stored
from samsyn.reading.filter_types import CRITERION, Criterion

Fits: TypeAlias = Callable[[Any], bool]
Get: TypeAlias = Callable[[Any], Any]
Given: TypeAlias = Mapping[str, Any]

ARCHIVED: Final = "archived"  # by which what can be archived is filtered
TEXT_NODES: Final = 10  # that are walked in the time that a text of a page is looked through in

COMPARISONS: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "gte": operator.ge,
    "lte": operator.le,
    "in": lambda value, wanted: value in wanted,
    "contains": lambda value, wanted: wanted in value.lower(),
}


def speaks_of_archived(given: Given) -> bool:
    """Whether a filter, or one joined in it, says whether it means what is archived."""
    joined = [*(given.get("and") or ()), *(given.get("or") or ()), *([given["not"]] if given.get("not") else ())]
    return given.get(ARCHIVED) is not None or any(map(speaks_of_archived, joined))


def predicate(schema: GraphQLSchema, filter_type: GraphQLInputObjectType, given: Given, at: View) -> Fits | None:
    """What a filter says of a record of its type; None where it says nothing. Looking at many records gives way."""
    fits = at_once(schema, filter_type, given, at)
    return fits and walking(fits, given, at)


def at_once(schema: GraphQLSchema, filter_type: GraphQLInputObjectType, given: Given, at: View) -> Fits | None:
    """The same for whoever looks at few records at a time, and gives way between."""
    return _all([test for name, value in given.items() if (test := _criterion(schema, filter_type, name, value, at))])


def walking(fits: Fits, given: Given, at: View) -> Fits:
    """The test that a record fits what is given, which gives way now and then."""
    nodes = nodes_of(given)

    def test(record: Any) -> bool:
        at.walked(nodes)
        return fits(record)

    return test


def nodes_of(given: Given) -> int:
    """How many nodes are walked in the time that it takes to look whether a record fits what is given."""
    return sum(TEXT_NODES if "contains" in value else 1 for value in given.values())


def _criterion(
    schema: GraphQLSchema, filter_type: GraphQLInputObjectType, name: str, value: Any, at: View
) -> Fits | None:
    field = filter_type.fields[name]
    said: Criterion | str = field.extensions["strawberry-definition"].metadata[CRITERION]
    inner = cast("GraphQLInputObjectType", get_named_type(field.type))
    if said == "not":
        fits = predicate(schema, inner, value, at)
        return lambda record: fits is not None and not fits(record)
    if isinstance(said, str):
        parts = [predicate(schema, inner, each, at) for each in value]
        return _all([part for part in parts if part]) if said == "and" else _any(parts)
    if said.function is not None:
        function = said.function
        return _compared(lambda record: function(record, at), value)
    return _of_field(schema, filter_type, said, value, at, inner=inner)


def _of_field(
    schema: GraphQLSchema,
    filter_type: GraphQLInputObjectType,
    said: Criterion,
    value: Given,
    at: View,
    *,
    inner: GraphQLInputObjectType,
) -> Fits | None:
    graphql_type = cast("GraphQLObjectType", schema.type_map[filter_type.name.removesuffix("Filter")])
    [graphql_field] = (each for each in graphql_type.fields.values() if python_name(each) == said.field)
    declared = declared_of(graphql_field)
    named = get_named_type(graphql_field.type)
    match declared and declared.kind:
        case Stored(of):
            return _compared(operator.attrgetter(of or said.field), value)
        case Computed(function, is_question=is_question):
            if is_question:
                at.check_shares()
            return _compared(lambda record: function(record, at), value)
        case Linked(of):
            assert isinstance(of, str)  # noqa: S101 -- what is filtered by is a relationship
            element = get_named_type(cast("Any", named).fields["nodes"].type) if is_connection(named) else named
            neighbours = _seen_neighbours(schema, graphql_type, of or said.field, element, at)
            return _related(schema, inner, value, neighbours, at, is_page=is_connection(named))
        case _:
            raise TypeError(f"{graphql_type.name}.{said.field} can't be filtered by.")


def _related(
    schema: GraphQLSchema, inner: GraphQLInputObjectType, value: Given, neighbours: Get, at: View, *, is_page: bool
) -> Fits | None:
    """The test that something, nothing or everything that a record is tied to fits; archived ones apart."""
    if not is_page:
        fits = _live(schema, inner, value, at)
        return lambda record: any(map(fits, neighbours(record)))
    tests: list[Fits] = []
    for word, each in value.items():
        filter_type = cast("GraphQLInputObjectType", get_named_type(inner.fields[word].type))
        tests.append(
            _quantified(word, _live(schema, filter_type, each, at), _unfit(schema, filter_type, each, at), neighbours)
        )
    return _all(tests)


def _quantified(word: str, fits: Fits, unfit: Fits, neighbours: Get) -> Fits:
    if word == "some":
        return lambda record: any(map(fits, neighbours(record)))
    if word == "none":
        return lambda record: not any(map(fits, neighbours(record)))
    return lambda record: not any(map(unfit, neighbours(record)))


def _live(schema: GraphQLSchema, filter_type: GraphQLInputObjectType, given: Given, at: View) -> Fits:
    """The test that a related record is live, unless the filter speaks of that, and fits."""
    fits = predicate(schema, filter_type, given, at)
    if speaks_of_archived(given):
        return fits or _anything
    if ARCHIVED not in filter_type.fields:
        return lambda record: _is_live(record) and (fits is None or fits(record))
    return lambda record: record.archived_at is None and (fits is None or fits(record))


def _unfit(schema: GraphQLSchema, filter_type: GraphQLInputObjectType, given: Given, at: View) -> Fits:
    """The test that a related record is live, unless the filter speaks of that, and doesn't fit."""
    fits = predicate(schema, filter_type, given, at) or _anything
    is_any = speaks_of_archived(given)
    return lambda record: (is_any or _is_live(record)) and not fits(record)


def _is_live(record: Any) -> bool:
    """Whether a record of any type isn't archived; many types can't be."""
    return getattr(record, "archived_at", None) is None


def _seen_neighbours(schema: GraphQLSchema, graphql_type: Any, name: str, element: Any, at: View) -> Get:
    """How a record's neighbours are found, as far as they are seen; of links, the nodes at their other end."""
    far = far_name(record_types(schema, graphql_type)[0], name)
    rule = at.rule_of(record_types(schema, element))
    attribute = operator.attrgetter(name)
    end = operator.attrgetter(far) if far else None

    def neighbours(record: Any) -> Iterable[Any]:
        found = attribute(record)
        at.walked(len(found))
        nodes = map(end, found) if end else found
        return nodes if rule is None else filter(rule, nodes)

    return neighbours


def _compared(get: Get, given: Given) -> Fits | None:
    tests = [_comparison(get, name, _as_kept(value)) for name, value in given.items()]
    return _all(tests)


def _comparison(get: Get, name: str, wanted: Any) -> Fits:
    if name == "isNull":
        return lambda record: (get(record) is None) == wanted
    if name == "eq":
        return lambda record: get(record) == wanted
    if name == "contains":
        wanted = wanted.lower()
    holds = COMPARISONS[name]

    def test(record: Any) -> bool:
        value = get(record)
        return value is not None and holds(value, wanted)

    return test


def _as_kept(value: Any) -> Any:
    """A coerced value as records keep such values."""
    match value:
        case list():
            return frozenset(_as_kept(each) for each in cast("list[Any]", value))
        case Enum():
            return value
        case str():
            return visible(value)
        case datetime():
            return moment(value)
        case date():
            return value.isoformat()
        case _:
            return value


def _all(tests: Sequence[Fits]) -> Fits | None:
    if len(tests) <= 1:
        return tests[0] if tests else None
    return lambda record: all(test(record) for test in tests)


def _any(tests: Sequence[Fits | None]) -> Fits:
    """The test that one of these holds; what says nothing always holds, and of none none does."""
    if None in tests:
        return _anything
    return lambda record: any(test(record) for test in tests if test)


def _anything(_: Any) -> bool:
    return True
