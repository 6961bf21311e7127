"""What a question answers, formed into rows like those of the database.

An answer has an attribute, or a method where there are arguments, for each field of its type. Where it holds the id of
a node, the node is fetched; where it holds a list for a connection, a page is taken of it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from graphql import (
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

from samsyn.errors import Forbidden, InvalidArgument, NotThere
from samsyn.model.pages import page_of
from samsyn.projection.compilation import Arguments, Compilation, Details, place_of
from samsyn.projection.cursors import decode_cursor, encode_cursor
from samsyn.projection.declarations import Asked, Told, camel
from samsyn.projection.declared import answer_class, declaration_of, identity_of, kept_back, parsed, python_name
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
from samsyn.projection.parts import Finish, Part, Place, Run
from samsyn.projection.references import concrete_types, form_site

CURSOR_MARK = "answer"

Put = Callable[[Any, list[Any], int, Run], None]
Get = Callable[[Any, Run], Any]


@dataclass(frozen=True, slots=True)
class Question:
    """A question at one place of an operation: how it is asked of the snapshot, and how its answer becomes a cell."""

    ask: Callable[[Any, Any, Run], Any]
    put: Put


@dataclass(frozen=True, slots=True)
class _PageInfo:
    has_next_page: bool
    has_previous_page: bool
    start_cursor: str | None
    end_cursor: str | None


@dataclass(frozen=True, slots=True)
class _Edge:
    node: Any
    cursor: str


@dataclass(frozen=True, slots=True)
class _Page:
    """A piece of a list, from index `start`, with what its connection type offers."""

    nodes: Sequence[Any]
    start: int
    total_count: int
    place: Callable[[Any], Any]

    @property
    def edges(self) -> list[_Edge]:
        return [_Edge(element, self._cursor(element)) for element in self.nodes]

    @property
    def page_info(self) -> _PageInfo:
        return _PageInfo(
            self.start + len(self.nodes) < self.total_count,
            self.start > 0,
            self._cursor(self.nodes[0]) if self.nodes else None,
            self._cursor(self.nodes[-1]) if self.nodes else None,
        )

    def _cursor(self, element: Any) -> str:
        return encode_cursor(CURSOR_MARK, self.place(element))


def form_question(compilation: Compilation, arguments: Arguments, place: Place, asked: Asked, *, key: str) -> Part:
    """Return the cell of a question: its key comes from the database, and its answer takes the key's place."""
    graphql_field = arguments.graphql_field
    put, finish = form_value(compilation, graphql_field, place)
    reserved = kept_back(graphql_field, compilation.role)

    def ask(structure: Any, found: Any, run: Run) -> Any:
        values, given = given_to(arguments, run)
        for name, default in reserved.items():
            if given.get(name) not in {None, default}:
                raise Forbidden(f"`{camel(name)}` is for strategists and administrators alone. Leave it out.")
        if asked.about:
            _check_seen(structure, values.get(camel(asked.about)), run)
        if asked.knows:
            known = {"viewer": run.principal, "today": run.parameters["viewer"]["today"]}
            given = {**given, **{name: known[name] for name in asked.knows}}
        answer = asked.question(structure, found, **given) if asked.key else asked.question(structure, **given)
        return piece_of(answer, values, asked.place) if asked.place else answer

    question = Question(ask, put)
    compilation.asks = True

    def visit(container: list[Any], index: int, run: Run) -> None:
        run.questions.append((container, index, question))

    return Part(key, answered(finish or as_it_is, place), visit)


def _check_seen(structure: Any, told: str | Sequence[str] | None, run: Run) -> None:
    """Raise NotThere for a contribution that whoever asks can't see, and among several ids for a link of one.

    Of several ids the first in order is told, whether nothing has it or it is hidden; the question tells the former. No
    question is about a link alone.
    """
    links = {} if isinstance(told, str) else structure.links
    for node_id in [told] if isinstance(told, str) else sorted(told or ()):
        link = links.get(node_id)
        found = structure.contributions.get(link.source if link else node_id)
        makers = [maker.actor_id for maker in found.makers] if found else ()
        if found and not run.principal.sees_contribution(status=found.status.name, public=found.public, makers=makers):
            raise NotThere(node_id)
        if not found and not link and node_id not in structure.actors:
            return


def form_value(compilation: Compilation, graphql_field: GraphQLField, place: Place) -> tuple[Put, Finish | None]:
    """Return how a value becomes a cell and how the cell is finished, null at the outside apart."""
    put, finish = _form_named(compilation, get_named_type(graphql_field.type), place)
    return _form_typed(graphql_field.type, put, finish, place)


def _form_typed(graphql_type: Any, put: Put, finish: Finish | None, place: Place) -> tuple[Put, Finish | None]:
    """Return the same through the lists of a type."""
    bare = graphql_type.of_type if is_non_null_type(graphql_type) else graphql_type
    if not is_list_type(bare):
        return put, finish
    put_item, finish_item = _form_typed(bare.of_type, put, finish, place)

    def put_list(values: Any, container: list[Any], index: int, run: Run) -> None:
        items = container[index] = [None] * len(values)
        for position, value in enumerate(values):
            if value is not None:
                put_item(value, items, position, run)

    return put_list, finish_list(finish_item, place, non_null=is_non_null_type(bare.of_type))


def _form_named(compilation: Compilation, named: GraphQLNamedType, place: Place) -> tuple[Put, Finish | None]:
    if is_leaf_type(named):
        return put_as_it_is, finish_leaf(named, place)
    details = place.details
    if identity_of(named):
        site = form_site(compilation, named, details)

        def put_reference(node_id: Any, container: list[Any], index: int, run: Run) -> None:
            run.references.append((container, index, site, node_id))

        return put_reference, site.finish
    if is_abstract_type(named):
        return _form_variants(compilation, named, details)
    return _form_answer(compilation, cast("GraphQLObjectType", named), details)


def _form_variants(compilation: Compilation, named: GraphQLNamedType, details: Details) -> tuple[Put, Finish]:
    """Return how an answer of an interface becomes `[index of its type, its row]`."""
    forms = [
        (answer_class(concrete), *_form_answer(compilation, concrete, details))
        for concrete in concrete_types(compilation.schema, named)
    ]
    puts = {cls: (position, put) for position, (cls, put, _) in enumerate(forms)}

    def put_variant(value: Any, container: list[Any], index: int, run: Run) -> None:
        position, put = puts[type(value)]
        cell = container[index] = [position, None]
        put(value, cell, 1, run)

    return put_variant, finish_variant([finish for _, _, finish in forms])


def _form_answer(compilation: Compilation, answer: GraphQLObjectType, details: Details) -> tuple[Put, Finish]:
    """Return how an answer becomes the row of an object, and how that is finished."""
    attributes: list[tuple[int, str, Put | None]] = []
    computed: list[tuple[int, Get, Put]] = []
    fields: list[Field] = []
    blank: list[Any] = []
    for index, (key, each) in enumerate(compilation.fields(answer, details).items()):
        place = place_of(answer, each)
        name = each[0].node.name.value
        if name == "__typename":
            blank.append(answer.name)
            fields.append(Field(key, place, non_null=True, finish=None))
            continue
        blank.append(None)
        graphql_field = answer.fields[name]
        put, finish = form_value(compilation, graphql_field, place)
        if graphql_field.args:  # which may be out of range
            computed.append((index, _get(compilation.arguments(graphql_field, each[0].node)), put))
            finish = answered(finish or as_it_is, place)
        else:
            attributes.append((index, python_name(graphql_field), None if put is put_as_it_is else put))
        fields.append(Field(key, place, is_non_null_type(graphql_field.type), finish))

    return _form_row(blank, attributes, computed), finish_object(fields)


def _form_row(
    blank: Sequence[Any], attributes: Sequence[tuple[int, str, Put | None]], computed: Sequence[tuple[int, Get, Put]]
) -> Put:
    """Return how an answer becomes a row: by its attributes, of which those without a `put` are cells as they are."""

    def put_row(value: Any, container: list[Any], index: int, run: Run) -> None:
        row = container[index] = [*blank]
        for position, name, put in attributes:
            found = getattr(value, name)
            if put is None:
                row[position] = found
            elif found is not None:
                put(found, row, position, run)
        for position, get, put in computed:
            try:
                found = get(value, run)
            except InvalidArgument as error:
                row[position] = Failure(error)
                continue
            if found is not None:
                put(found, row, position, run)

    return put_row


def _get(arguments: Arguments) -> Get:
    """Return how a field with arguments is computed from an answer: by a method, or as a page of a list."""
    graphql_field = arguments.graphql_field
    name = python_name(graphql_field)
    declaration = declaration_of(graphql_field)
    place = declaration.place if isinstance(declaration, Told) else None

    def get(value: Any, run: Run) -> Any:
        values, given = given_to(arguments, run)
        found = getattr(value, name)
        found = found(**given) if given else found
        return piece_of(found, values, place) if place else found

    return get


def given_to(arguments: Arguments, run: Run) -> tuple[Any, Any]:
    """Return a field's arguments as GraphQL coerces them, and as a question takes them; read once for all rows."""
    found = run.given.get(id(arguments))
    if found is None:
        values = arguments.values(run.variables)
        found = run.given[id(arguments)] = (values, parsed(arguments.graphql_field, values))
    return found


def piece_of(elements: Sequence[Any], values: Any, place: Callable[[Any], Any]) -> _Page:
    """Return the page of a list in the order of `place`, which its cursors carry."""
    size, backward = page_of(values)
    start, end = _beyond(elements, values, "after", place), len(elements)
    if values.get("before") is not None:
        end = _beyond(elements, values, "before", place)
    if backward:
        start = max(start, end - size)
    return _Page(elements[start : min(end, start + size)], start, len(elements), place)


def _beyond(elements: Sequence[Any], values: Any, argument: str, place: Callable[[Any], Any]) -> int:
    """Return where the list goes on after the cursor, or ends before it; 0 where there is none."""
    cursor = values.get(argument)
    if cursor is None or not elements:
        return 0
    found = tuple(decode_cursor(cursor, CURSOR_MARK, length=len(place(elements[0])), argument=argument))
    side = bisect_left if argument == "before" else bisect_right
    try:
        return side(elements, found, key=place)
    except TypeError:
        raise InvalidArgument(argument, "That is no cursor of this list. Give one from another page.") from None


def put_as_it_is(value: Any, container: list[Any], index: int, _run: Run) -> None:
    container[index] = value
