"""An object of the graph: a list of one cell for each key of its selection."""

from typing import Any, cast

from graphql import (
    GraphQLNamedType,
    GraphQLObjectType,
    get_named_type,
    is_abstract_type,
    is_list_type,
    is_non_null_type,
)

from samsyn.errors import InvalidArgument
from samsyn.projection.compilation import Compilation, Details, place_of, substituted
from samsyn.projection.computed import form_question, form_value, given_to, piece_of
from samsyn.projection.cursors import encode_cursor
from samsyn.projection.declarations import Asked, End, Formed, Itself, Linked, Stored
from samsyn.projection.declared import declaration_of, is_connection
from samsyn.projection.finishing import (
    Failure,
    Field,
    answered,
    as_it_is,
    finish_leaf,
    finish_list,
    finish_object,
    finish_variant,
)
from samsyn.projection.pages import all_of, first_of, form_page, with_parameters
from samsyn.projection.parts import Part, Place, Run, Scope, Visit
from samsyn.projection.references import LINK, concrete_types
from samsyn.projection.seeing import labels_of


def form_object(compilation: Compilation, graphql_type: GraphQLObjectType, details: Details, scope: Scope) -> Part:
    """Return the cell of an object."""
    cells: list[str] = []
    fields: list[Field] = []
    visits: list[tuple[int, Visit]] = []
    for index, (key, each) in enumerate(compilation.fields(graphql_type, details).items()):
        place = place_of(graphql_type, each)
        part, non_null = _form_field(compilation, graphql_type, place, scope)
        cells.append(part.cell)
        fields.append(Field(key, place, non_null, part.finish))
        if part.visit:
            visits.append((index, part.visit))

    def visit(container: list[Any], index: int, run: Run) -> None:
        row = container[index]
        if row is not None:
            for position, visit_cell in visits:
                visit_cell(row, position, run)

    return Part(f"[{', '.join(cells)}]", finish_object(fields), visit if visits else None)


def form_named(compilation: Compilation, named: GraphQLNamedType, details: Details, scope: Scope) -> Part:
    """Return the cell of an object, or of one of an interface: `[index of its type, its row]`, by its label."""
    if not is_abstract_type(named):
        return form_object(compilation, cast("GraphQLObjectType", named), details, scope)
    types = [
        concrete
        for concrete in concrete_types(compilation.schema, named)
        if not scope.labels or concrete.name in scope.labels
    ]
    parts = [form_object(compilation, concrete, details, scope) for concrete in types]
    cases = " ".join(
        f"WHEN {scope.this}:{concrete.name} THEN [{index}, {part.cell}]"
        for index, (concrete, part) in enumerate(zip(types, parts, strict=True))
    )
    visits = [part.visit for part in parts]

    def visit(container: list[Any], index: int, run: Run) -> None:
        cell = container[index]
        visit_row = visits[cell[0]] if cell is not None else None
        if visit_row:
            visit_row(cell, 1, run)

    finishers = [part.finish for part in parts if part.finish]
    return Part(f"CASE {cases} END", finish_variant(finishers), visit if any(visits) else None)


def form_linked(compilation: Compilation, place: Place, graphql_field: Any, linked: Linked, this: str) -> Part:
    """Return the cell of what a pattern leads to: a page, or the first."""
    named = get_named_type(graphql_field.type)
    arguments = compilation.arguments(graphql_field, place.nodes[0])
    if is_connection(named):
        return form_page(
            compilation,
            cast("GraphQLObjectType", named),
            place.details,
            linked=linked,
            arguments=arguments,
            this=this,
            form=form_named,
        )
    node = compilation.fresh("n")
    part = form_named(compilation, named, place.details, Scope(node, labels_of(linked.pattern)))
    if is_list(graphql_field.type):
        cells = all_of(compilation, linked, this=this, node=node, cell=part.cell)
        return Part(cells, finish_list(part.finish, place, non_null=True), _visit_each(part.visit))
    return Part(first_of(compilation, linked, this=this, node=node, cell=part.cell), part.finish, part.visit)


def _form_formed(compilation: Compilation, graphql_field: Any, place: Place, formed: Formed, this: str) -> Part:
    """Return the cell of an expression, whose value a function turns into what is told in its place."""
    put, finish = form_value(compilation, graphql_field, place)
    arguments = compilation.arguments(graphql_field, place.nodes[0])

    def visit(container: list[Any], index: int, run: Run) -> None:
        value, container[index] = container[index], None
        values, given = given_to(arguments, run)
        try:
            told = None if value is None else formed.form(value, **given)
            if told is not None and formed.place:
                told = piece_of(told, values, formed.place)
        except InvalidArgument as error:
            container[index] = Failure(error)
        else:
            if told is not None:
                put(told, container, index, run)

    cell = with_parameters(compilation, substituted(formed.expression, this=this), arguments)
    return Part(cell, answered(finish or as_it_is, place) if graphql_field.args else finish, visit)


def is_list(graphql_type: Any) -> bool:
    """Whether a field's type is a list, null at the outside apart."""
    return is_list_type(graphql_type.of_type if is_non_null_type(graphql_type) else graphql_type)


def _visit_each(visit: Visit | None) -> Visit | None:
    if visit is None:
        return None

    def visit_each(container: list[Any], index: int, run: Run) -> None:
        for position in range(len(container[index])):
            visit(container[index], position, run)

    return visit_each


def _form_field(
    compilation: Compilation, graphql_type: GraphQLObjectType, place: Place, scope: Scope
) -> tuple[Part, bool]:
    """Return a field's cell, and whether its value mustn't be null."""
    name = place.nodes[0].name.value
    if name == "__typename":
        return Part(f"'{graphql_type.name}'"), True
    graphql_field = graphql_type.fields[name]
    compilation.note(graphql_field)
    named = get_named_type(graphql_field.type)
    match declaration_of(graphql_field):
        case Stored(expression):
            cell = substituted(expression or f"this.{name}", this=scope.this)
            part = Part(cell, finish_leaf(named, place))
        case End(expression):
            node = compilation.fresh("n")
            labels = tuple(each.name for each in concrete_types(compilation.schema, named) if each.name != LINK)
            part = form_named(compilation, named, place.details, Scope(node, labels))
            unwound = f"UNWIND [{substituted(expression, this=scope.this)}] AS {node}"
            part = Part(f"COLLECT {{ {unwound} RETURN {part.cell} }}[0]", part.finish, part.visit)
        case Itself():
            part = form_named(compilation, named, place.details, scope)
        case Linked() as linked:
            part = form_linked(compilation, place, graphql_field, linked, scope.this)
        case Formed() as formed:
            part = _form_formed(compilation, graphql_field, place, formed, scope.this)
        case Asked() as asked:
            key = substituted(asked.key, this=scope.this)
            part = form_question(
                compilation, compilation.arguments(graphql_field, place.nodes[0]), place, asked, key=key
            )
        case _ if name == "cursor":
            part = Part(scope.keys, lambda values, _run: encode_cursor(scope.mark, values))
        case _:
            part = form_named(compilation, named, place.details, Scope(scope.node, scope.labels))
    return part, is_non_null_type(graphql_field.type)
