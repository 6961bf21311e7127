"""How pages of lists are written: in one loop where only nodes are asked for, else from a page object."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from graphql import GraphQLInputObjectType, GraphQLObjectType, get_named_type

from samsyn.graph.ties import far_name, kind_of_ties
from samsyn.graph.visibility import RULES
from samsyn.reading.catalogue import origin_of, python_name, record_types
from samsyn.reading.declarations import Declared, Linked
from samsyn.reading.lists import Listed
from samsyn.reading.reads import read_log, read_page
from samsyn.reading.selection import Details, Spot
from samsyn.reading.source import braced, key_text, quoted, spelled
from samsyn.reading.writer import ROOT, Writer

ROWS: Final = frozenset({"nodes", "edges"})
CURSORS: Final = frozenset({"after", "before", "last"})


@dataclass(frozen=True, slots=True)
class _Pages:
    """One page that is being written: its field, its type, what is selected of it, and how its rows become records."""

    spot: Spot
    connection: GraphQLObjectType
    fields: Mapping[str, Details]
    far: str = ""

    def type_of(self, name: str) -> Any:
        """The type of one of the page's own fields, without lists and non-null."""
        return get_named_type(self.connection.fields[name].type)


def record_page(writer: Writer, spot: Spot, declared: Declared, rows: str) -> str:
    """The body of the text of a page of records; `rows` is the expression of what is listed, `None` for all."""
    kind = declared.kind
    assert isinstance(kind, Linked)  # noqa: S101 -- by the table of kinds
    writer.may_take_long = True
    for line in writer.role_check(spot, declared):
        writer.refuse(line)
    connection = cast("GraphQLObjectType", spot.named)
    listed = _listed(writer, spot, kind)
    page = _Pages(spot, connection, writer.selection.fields(connection, spot.details), listed.far)
    asked = writer.source.fresh("asked")
    writer.source.first(f"{asked} = {writer.read(read_page(writer.selection.schema, spot.field, spot.node, listed))}")
    given = {argument.name.value for argument in spot.node.arguments or ()}
    if given:
        _refuse_unasked(writer, asked)
    if _is_plain(writer, page) and not given & CURSORS:
        in_order = rows != "None" and not callable(kind.of) and not kind.order and "orderBy" not in given
        ordered = rows if in_order else f"rows_of(at, {asked}, {rows})"
        return _in_one_loop(writer, page, listed, asked, ordered, filtered="filter" in given)
    made = writer.source.fresh("page")
    writer.source.add(f"{made} = page(at, {asked}, {rows})")
    return _of_page(writer, page, made)


def piece_page(writer: Writer, spot: Spot, piece: str) -> str:
    """The body of the text of a piece of a list of answers."""
    writer.may_take_long = True
    connection = cast("GraphQLObjectType", spot.named)
    return _of_page(writer, _Pages(spot, connection, writer.selection.fields(connection, spot.details)), piece)


def log_page(writer: Writer, spot: Spot) -> str:
    """The body of the text of a page of the log."""
    writer.has_holes = True
    connection = cast("GraphQLObjectType", spot.named)
    fields = writer.selection.fields(connection, spot.details)
    query = writer.read(read_log(spot.field, spot.node, counted=_counts(fields)))
    asked, made = writer.source.fresh("asked"), writer.source.fresh("page")
    writer.source.first(f"{asked} = {query}")
    if spot.node.arguments:
        _refuse_unasked(writer, asked)
    writer.source.add(f"{made} = at.ahead.page({asked if spot.this == ROOT else f'{asked}.of({spot.this}.id)'})")
    return _of_page(writer, _Pages(spot, connection, fields), made)


def _refuse_unasked(writer: Writer, asked: str) -> None:
    """Refuse the page where its arguments can't be taken."""
    writer.refuse(f"if {asked}.fault: raise {asked}.fault")


def _listed(writer: Writer, spot: Spot, kind: Linked) -> Listed:
    """What a list is of."""
    schema = writer.selection.schema
    connection = cast("GraphQLObjectType", spot.named)
    element = get_named_type(connection.fields["nodes"].type)
    far = link = ""
    if not callable(kind.of) and spot.this != ROOT:
        owner = record_types(schema, spot.graphql_type)[0]
        far = far_name(owner, kind.of or python_name(spot.field))
        link = kind_of_ties(owner, kind.of or python_name(spot.field)) if far else ""
    argument = spot.field.args.get("filter")
    return Listed(
        types=record_types(schema, element),
        order=kind.order,
        orders={each.name: each for each in getattr(origin_of(element), "orders", ())},
        filter_type=cast("GraphQLInputObjectType", get_named_type(argument.type)) if argument else None,
        far=far,
        link=link,
    )


def _is_plain(writer: Writer, page: _Pages) -> bool:
    """Whether rows are all that is asked of a page, once and without cursors."""
    names = [each[0].node.name.value for each in page.fields.values()]
    if not set(names) <= {*ROWS, "__typename"} or sum(name in ROWS for name in names) != 1:
        return False
    for details in page.fields.values():
        if details[0].node.name.value == "edges":
            edge = writer.selection.fields(page.type_of("edges"), details)
            return all(each[0].node.name.value != "cursor" for each in edge.values())
    return True


def _in_one_loop(writer: Writer, page: _Pages, listed: Listed, asked: str, rows: str, *, filtered: bool) -> str:
    source = writer.source
    [key] = (key for key, each in page.fields.items() if each[0].node.name.value in ROWS)
    size = source.fresh("size")
    source.first(f"{size} = {asked}.size")
    found = writer.begun_list()
    row = source.fresh("row")
    with source.below(f"for {row} in {rows}:"):
        node = _node(writer, page, row)
        conditions = _conditions(writer, listed, asked, node, filtered=filtered)
        if conditions:
            with source.below(f"if {' or '.join(conditions)}:"):
                source.add("at.walked(1)")
                source.add("continue")
        body = _row(writer, page, key, row=row, node=node, found=found)
        source.add(f"{found}.append({quoted(body)})")
        source.add(f"if len({found}) == {size}: break")
    source.add(f"at.walked(len({found}))")
    rows_text = writer.ended_list(found)
    return braced(key_text(name) + (rows_text if name == key else f'"{page.connection.name}"') for name in page.fields)


def _node(writer: Writer, page: _Pages, row: str) -> str:
    """The name of a row's record, which is found at the far end of a link."""
    if not page.far:
        return row
    node = writer.source.fresh("node")
    writer.source.add(f"{node} = {row}.{page.far}")
    return node


def _conditions(writer: Writer, listed: Listed, asked: str, node: str, *, filtered: bool) -> list[str]:
    """The conditions of which one keeps a record off the page."""
    source = writer.source
    if filtered:
        belongs = source.fresh("belongs")
        source.first(f"{belongs} = {asked}.belongs")
        return [f"not {belongs}({node})"]
    archived = [f"{node}.archived_at is not None"] if listed.has_archive else []
    if not RULES.keys() & set(listed.types):
        return archived
    rule = source.fresh("rule")
    source.first(f"{rule} = {asked}.rule")
    return [*archived, f"({rule} is not None and not {rule}({node}))"]


def _of_page(writer: Writer, page: _Pages, made: str) -> str:
    """The body of the text of a page that is made."""
    source = writer.source
    parts: list[str] = []
    for key, each in page.fields.items():
        match each[0].node.name.value:
            case "__typename":
                body = f'"{page.connection.name}"'
            case "totalCount":
                body = f"{{{made}.total_count}}"
            case "pageInfo":
                body = _page_info(writer, page.type_of("pageInfo"), each, made)
            case "facets":
                found = source.fresh("facets")
                source.add(f"{found} = {made}.facets")
                body = writer.of_type(page.type_of("facets"), each, found, (*page.spot.path, spelled(key)))
            case _:
                found, row = writer.begun_list(), source.fresh("row")
                with source.below(f"for {row} in {made}.rows:"):
                    node = _node(writer, page, row)
                    body = _row(writer, page, key, row=row, node=node, found=found, made=made)
                    source.add(f"{found}.append({quoted(body)})")
                body = writer.ended_list(found)
        parts.append(key_text(key) + body)
    return braced(parts)


def _row(writer: Writer, page: _Pages, key: str, *, row: str, node: str, found: str, made: str = "") -> str:
    """The body of the text of a page's node or edge."""
    details = page.fields[key]
    path = (*page.spot.path, spelled(key), f"len({found})")
    if details[0].node.name.value == "nodes":
        return writer.of_type(page.type_of("nodes"), details, node, path)
    edge: GraphQLObjectType = page.type_of("edges")
    parts: list[str] = []
    for edge_key, each in writer.selection.fields(edge, details).items():
        here = (*path, spelled(edge_key))
        match each[0].node.name.value:
            case "node":
                body = writer.of_type(get_named_type(edge.fields["node"].type), each, node, here)
            case "cursor":
                body = f"{{text({made}.cursor({row}))}}"
            case _:
                body = writer.field(Spot(edge, each, row, here))
        parts.append(key_text(edge_key) + body)
    return braced(parts)


def _page_info(writer: Writer, page_info: GraphQLObjectType, details: Details, made: str) -> str:
    parts: list[str] = []
    for key, each in writer.selection.fields(page_info, details).items():
        name = each[0].node.name.value
        value = f'"{page_info.name}"'
        if name != "__typename":
            value = f"{{text({made}.{python_name(page_info.fields[name])})}}"
        parts.append(key_text(key) + value)
    return braced(parts)


def _counts(fields: Mapping[str, Details]) -> bool:
    return any(each[0].node.name.value == "totalCount" for each in fields.values())
