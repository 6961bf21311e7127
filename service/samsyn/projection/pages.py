"""A connection: one page of what a pattern leads to, by keyset, in either direction.

Its cell is a list: the rows where any are asked for, then the total count and whether anything lies before `after` or
behind `before`, where asked for. A row is a list of what is asked for of each element. One row more than the page
holds is fetched, which tells whether there is more.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from graphql import GraphQLError, GraphQLInputObjectType, GraphQLNamedType, GraphQLObjectType, get_named_type

from samsyn.errors import InvalidArgument
from samsyn.model.pages import page_of
from samsyn.projection.compilation import Arguments, Compilation, Details, place_of, substituted
from samsyn.projection.cursors import decode_cursor, encode_cursor, order_mark
from samsyn.projection.declarations import Key, Linked
from samsyn.projection.filters import LIVE, condition_of
from samsyn.projection.finishing import Field, as_it_is, finish_list, finish_object
from samsyn.projection.parts import Part, Run, Scope, Visit
from samsyn.projection.seeing import labels_of, seen, with_rules

ID_KEY = Key("node.id")
VIEWER = "viewer"  # the parameter that every statement has

FormCell = Callable[[Compilation, GraphQLNamedType, Details, Scope], Part]
Give = Callable[["_Page", Run], Any]


@dataclass(frozen=True, slots=True)
class _Page:
    """What the fields of one connection are made of."""

    rows: Sequence[list[Any]]
    more: bool
    extra: Sequence[Any]


@dataclass(slots=True)
class _Cells:
    """The cells of one connection while it is compiled."""

    row: list[str] = field(default_factory=list[str])
    extra: list[str] = field(default_factory=list[str])
    visits: list[tuple[int, Visit]] = field(default_factory=list[Any])
    rows_needed: bool = False

    def in_row(self, part: Part) -> int:
        """Add a cell to each row and return its index."""
        self.row.append(part.cell)
        self.rows_needed = True
        if part.visit:
            self.visits.append((len(self.row) - 1, part.visit))
        return len(self.row) - 1

    def beside(self, cell: str) -> int:
        """Add a cell beside the rows and return its index."""
        self.extra.append(cell)
        return len(self.extra) - 1


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The page that is asked for: texts of the statement over its own variables.

    `by_index` holds for all, but under it Neo4j takes the order from an index and reads no further than the page.
    """

    match: str
    scope: Scope
    carried: str  # the variables that the pattern binds
    conditions: tuple[str, ...]
    after: str
    before: str
    by_index: str
    order: str
    limit: str
    backward: bool

    def where(self, *conditions: str) -> str:
        """Return the pattern under its own conditions and these."""
        held = [condition for condition in (*self.conditions, *conditions) if condition]
        return f"MATCH {self.match}" + (f" WHERE {' AND '.join(held)}" if held else "")


def form_page(
    compilation: Compilation,
    connection: GraphQLObjectType,
    details: Details,
    *,
    linked: Linked,
    arguments: Arguments,
    this: str,
    form: FormCell,
) -> Part:
    """Return the cell of a connection; `form` returns the cell of an element or of an edge."""
    wanted = _wanted(compilation, connection, linked, arguments, this)
    cells = _Cells()
    fields: list[Field] = []  # each is made of the whole page
    for key, each in compilation.fields(connection, details).items():
        give = _field(compilation, connection, each, wanted=wanted, cells=cells, form=form)
        fields.append(Field(key, place_of(connection, each), non_null=True, finish=give))
    finish_fields = finish_object(fields)
    match = wanted.where(wanted.after, wanted.before, wanted.by_index)
    rows = (
        f"COLLECT {{ {match} WITH {wanted.carried} ORDER BY {wanted.order}"
        f" LIMIT ${wanted.limit} RETURN [{', '.join(cells.row)}] }}"
    )
    cell = f"[{', '.join([rows if cells.rows_needed else '[]', *cells.extra])}]"
    limit, backward = wanted.limit, wanted.backward

    def finish(value: Any, run: Run) -> Any:
        rows, *extra = value
        size = run.parameters[limit] - 1
        shown = rows[:size]
        if backward:
            shown.reverse()
        run.rows += len(shown)
        page = _Page(shown, len(rows) > size, extra)
        return finish_fields([page] * len(fields), run)

    def visit(container: list[Any], index: int, run: Run) -> None:
        for row in container[index][0][: run.parameters[limit] - 1]:
            for place, visit_cell in cells.visits:
                visit_cell(row, place, run)

    return Part(cell, finish, visit if cells.visits else None)


def _field(
    compilation: Compilation,
    connection: GraphQLObjectType,
    details: Details,
    *,
    wanted: _Wanted,
    cells: _Cells,
    form: FormCell,
) -> Give:
    """Return how a connection's field is made of the page, and add the cells that it needs."""
    name = details[0].node.name.value
    if name == "__typename":
        return lambda _page, _run: connection.name
    if name == "totalCount":
        index = cells.beside(f"COUNT {{ {wanted.where()} }}")
        return lambda page, _run: page.extra[index]
    named = get_named_type(connection.fields[name].type)
    if name == "pageInfo":
        return _page_info(compilation, cast("GraphQLObjectType", named), details, wanted=wanted, cells=cells)
    scope = replace(wanted.scope, this=wanted.scope.node) if name == "nodes" else wanted.scope
    part = form(compilation, named, details, scope)
    index = cells.in_row(part)
    items = finish_list(part.finish, place_of(connection, details), non_null=True) or as_it_is
    return lambda page, run: items([row[index] for row in page.rows], run)


def _page_info(
    compilation: Compilation, page_info: GraphQLObjectType, details: Details, *, wanted: _Wanted, cells: _Cells
) -> Give:
    """Return how `pageInfo` is made. Whether there is more behind the page's own cursor is asked for by EXISTS."""
    fields = {key: each[0].node.name.value for key, each in compilation.fields(page_info, details).items()}
    asked = set(fields.values())
    cells.rows_needed = True
    mark = wanted.scope.mark
    keys = cells.in_row(Part(wanted.scope.keys)) if asked & {"startCursor", "endCursor"} else 0
    behind = _exists_beside(cells, wanted, wanted.before) if "hasNextPage" in asked else None
    ahead = _exists_beside(cells, wanted, wanted.after) if "hasPreviousPage" in asked else None
    known: dict[str, Give] = {
        "__typename": lambda _page, _run: page_info.name,
        "startCursor": lambda page, _run: encode_cursor(mark, page.rows[0][keys]) if page.rows else None,
        "endCursor": lambda page, _run: encode_cursor(mark, page.rows[-1][keys]) if page.rows else None,
        "hasNextPage": lambda page, _run: (
            (page.more and not wanted.backward) or (behind is not None and page.extra[behind])
        ),
        "hasPreviousPage": lambda page, _run: (
            (page.more and wanted.backward) or (ahead is not None and page.extra[ahead])
        ),
    }
    gives = [(key, known[name]) for key, name in fields.items()]
    return lambda page, run: {key: give(page, run) for key, give in gives}


def _exists_beside(cells: _Cells, wanted: _Wanted, condition: str) -> int | None:
    """Add whether anything of the list lies on the other side of a cursor; None where there is no cursor."""
    if not condition:
        return None
    return cells.beside(f"EXISTS {{ {wanted.where(f'NOT coalesce({condition}, false)')} }}")


def _wanted(
    compilation: Compilation, connection: GraphQLObjectType, linked: Linked, arguments: Arguments, this: str
) -> _Wanted:
    names = {"this": this, "node": compilation.fresh("n"), "edge": compilation.fresh("e")}
    keys = _chosen(linked, arguments)
    mark = order_mark(repr(keys))
    backward = arguments.now.get("last") is not None
    limit = compilation.parameter(arguments, _size)
    spelled = [replace(key, expression=with_rules(compilation, substituted(key.expression, **names))) for key in keys]
    after = _beyond(compilation, arguments, "after", mark=mark, keys=spelled)
    before = _beyond(compilation, arguments, "before", mark=mark, keys=spelled)
    labels = labels_of(linked.pattern)
    conditions = (
        seen(compilation, labels, names["node"]),
        _fitting(compilation, connection, arguments, names["node"]),
        substituted(with_parameters(compilation, linked.where, arguments), **names),
    )
    return _Wanted(
        match=substituted(linked.pattern, **names),
        scope=Scope(
            this=names["edge"],
            node=names["node"],
            labels=labels,
            keys=f"[{', '.join(key.expression for key in spelled)}]",
            mark=mark,
        ),
        carried=", ".join(names[word] for word in ("node", "edge") if f"{word}:" in linked.pattern),
        conditions=conditions,
        after=after,
        before=before,
        by_index="" if this or after or before or spelled[0].nullable else f"{spelled[0].expression} IS NOT NULL",
        order=", ".join(_ordered(key, backward=backward) for key in spelled),
        limit=limit,
        backward=backward,
    )


def all_of(compilation: Compilation, linked: Linked, *, this: str, node: str, cell: str) -> str:
    """Return the cells of all that a pattern leads to, as a list in the order of the ids."""
    return f"COLLECT {{ {_matched(compilation, linked, this=this, node=node)} RETURN {cell} ORDER BY {node}.id }}"


def first_of(compilation: Compilation, linked: Linked, *, this: str, node: str, cell: str) -> str:
    """Return the cell of the first that a pattern leads to; null where it leads nowhere."""
    names = {"this": this, "node": node}
    order = ", ".join(
        _ordered(replace(key, expression=substituted(key.expression, **names)), backward=False)
        for key in (*linked.order, ID_KEY)
    )
    sort = f"WITH {node} ORDER BY {order} LIMIT 1 " if linked.order else ""
    return f"COLLECT {{ {_matched(compilation, linked, **names)} {sort}RETURN {cell} }}[0]"


def _matched(compilation: Compilation, linked: Linked, *, this: str, node: str) -> str:
    """Return the pattern under its condition, as far as it may be seen."""
    names = {"this": this, "node": node}
    conditions = (seen(compilation, labels_of(linked.pattern), node), substituted(linked.where, **names))
    held = " AND ".join(condition for condition in conditions if condition)
    return f"MATCH {substituted(linked.pattern, **names)}" + (f" WHERE {held}" if held else "")


def _chosen(linked: Linked, arguments: Arguments) -> Sequence[Key]:
    """Return the keys that the caller orders by, else those declared, down to the id. One that comes again is idle."""
    orders = arguments.now.get("orderBy")
    if not linked.ordering or not orders:
        return [*linked.order, ID_KEY]
    keys: dict[str, Key] = {}
    for order in orders:
        key = linked.ordering.keys[order["field"]]
        if key.along not in linked.pattern:
            message = f"{order['field']} orders what is linked to one aim. Leave it out here."
            raise GraphQLError(message, arguments.node, original_error=InvalidArgument("orderBy", message))
        keys.setdefault(key.expression, replace(key, descending=order["direction"] == "DESC"))
        if key.expression == ID_KEY.expression:
            break  # nothing is equal behind it
    keys.setdefault(ID_KEY.expression, ID_KEY)
    return list(keys.values())


def _size(values: Mapping[str, Any]) -> int:
    """Return how many rows to fetch: one more than the page holds. Raises InvalidArgument."""
    return page_of(values)[0] + 1


def _fitting(compilation: Compilation, connection: GraphQLObjectType, arguments: Arguments, node: str) -> str:
    """Return the condition of the filter; without one what is archived is left out, where the nodes can be."""
    argument = arguments.graphql_field.args.get("filter")
    if argument:
        return condition_of(compilation, arguments, cast("GraphQLInputObjectType", argument.type), node)
    named = get_named_type(connection.fields["nodes"].type)
    fields: Mapping[str, Any] = getattr(named, "fields", {})
    return substituted(LIVE, this=node) if "archivedAt" in fields or named.name == "Node" else ""


def with_parameters(compilation: Compilation, text: str, arguments: Arguments) -> str:
    """Return a declared condition or expression with the field's arguments as parameters."""

    def spelled(found: re.Match[str]) -> str:
        name = found[1]
        if name == VIEWER:
            return found[0]
        return "$" + compilation.parameter(arguments, lambda values: values.get(name))

    return re.sub(r"\$(\w+)", spelled, text)


def _ordered(key: Key, *, backward: bool) -> str:
    """Return a key of ORDER BY; what has no value comes last, backward first."""
    direction = " DESC" if key.descending != backward else ""
    nulls = f"{key.expression} IS NULL{' DESC' if backward else ''}, " if key.nullable else ""
    return f"{nulls}{key.expression}{direction}"


def _beyond(compilation: Compilation, arguments: Arguments, name: str, *, mark: str, keys: Sequence[Key]) -> str:
    """Return the condition of lying behind the `after` or before the `before` cursor; empty where there is none."""
    if arguments.now.get(name) is None:
        return ""
    backward = name == "before"

    def value(index: int) -> Callable[[Mapping[str, Any]], Any]:
        return lambda values: decode_cursor(values[name], mark, length=len(keys), argument=name)[index]

    condition = ""
    for index in reversed(range(len(keys))):
        parameter = "$" + compilation.parameter(arguments, value(index))
        condition = _beyond_key(keys[index], parameter, rest=condition, backward=backward)
    return condition


def _beyond_key(key: Key, value: str, *, rest: str, backward: bool) -> str:
    """Return the condition of lying beyond a value of one key, `rest` deciding among equals.

    Where a key can't be null the range comes first on its own, so that an index can serve it.
    """
    text, sign = key.expression, "<" if key.descending != backward else ">"
    beyond = f"{text} {sign} {value}"
    if not rest:
        return beyond
    if not key.nullable:
        return f"({text} {sign}= {value} AND ({beyond} OR {rest}))"
    equal = f"{text} = {value} AND {rest}"
    if backward:
        return f"CASE WHEN {value} IS NULL THEN {text} IS NOT NULL OR {rest} ELSE {beyond} OR ({equal}) END"
    return f"CASE WHEN {value} IS NULL THEN {text} IS NULL AND {rest} ELSE {beyond} OR {text} IS NULL OR ({equal}) END"
