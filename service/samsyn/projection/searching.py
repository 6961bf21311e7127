"""Search: nodes found by words in their names and descriptions, best first.

Every word must stand somewhere in a text; case doesn't matter, and å, ä, ö are letters of their own. First comes whose
name is the text, then whose name begins with it, then in whose name a word begins with it, then in whose name all words
stand, then the rest; among equals Swedish order, then the id. There is no full-text index on both engines, so that the
texts of the types asked for are read through: cheap for some ten thousand, and the words are compared in the database.
"""

import unicodedata
from collections.abc import Mapping
from typing import Any

from graphql import GraphQLField, GraphQLObjectType, get_named_type

from samsyn.errors import InvalidArgument
from samsyn.model.pages import page_size
from samsyn.projection.compilation import Arguments, Compilation
from samsyn.projection.declarations import Searched
from samsyn.projection.finishing import as_it_is, finish_list, finish_variant
from samsyn.projection.parts import Part, Place, Run, Scope
from samsyn.projection.references import concrete_types
from samsyn.projection.seeing import seen

TEXT_MAX = 200  # characters: as long as a name
WORDS_MAX = 10  # each is looked for in every text


def form_search(
    compilation: Compilation, place: Place, graphql_field: GraphQLField, searched: Searched, arguments: Arguments
) -> Part:
    """Return the cell of a search: for each type a list of `[rank, key, id, [index of the type, row]]`."""
    names = searched.types(arguments.now.get("types"))
    nodes = concrete_types(compilation.schema, get_named_type(graphql_field.type))
    types = [each for each in nodes if each.name in names]
    text = compilation.parameter(arguments, _text)
    words = compilation.parameter(arguments, _words)
    first = compilation.parameter(arguments, lambda values: page_size(values.get("first")))
    parts = [compilation.form_object(compilation, each, place.details, Scope(f"s{each.name}")) for each in types]
    cells = [
        _column(compilation, each, f"[{index}, {part.cell}]", text=text, words=words, first=first)
        for index, (each, part) in enumerate(zip(types, parts, strict=True))
    ]
    finish_one = finish_variant([part.finish or as_it_is for part in parts])
    finish_all = finish_list(finish_one, place, non_null=True) or as_it_is
    visits = [part.visit for part in parts]

    def best(value: Any, run: Run) -> list[Any]:
        rows = sorted((row for column in value for row in column), key=lambda row: row[:3])
        return [cell for *_, cell in rows[: run.parameters[first]]]

    def finish(value: Any, run: Run) -> Any:
        return finish_all(best(value, run), run)

    def visit(container: list[Any], index: int, run: Run) -> None:
        for cell in best(container[index], run):
            visit_row = visits[cell[0]]
            if visit_row:
                visit_row(cell, 1, run)

    return Part(f"[{', '.join(cells)}]", finish, visit if any(visits) else None)


def _column(
    compilation: Compilation, graphql_type: GraphQLObjectType, cell: str, *, text: str, words: str, first: str
) -> str:
    """Return the column of one type."""
    node = f"s{graphql_type.name}"
    title = "title" if "title" in graphql_type.fields else "name"
    descriptions = [name for name in ("description", "definition", "statement") if name in graphql_type.fields]
    texts = " + ' ' + ".join(
        [f"toLower({node}.{title})", *(f"coalesce(toLower({node}.{name}), '')" for name in descriptions)]
    )
    name = f"toLower({node}.{title})"
    rank = (
        f"CASE WHEN {name} = ${text} THEN 0 WHEN {name} STARTS WITH ${text} THEN 1"
        f" WHEN {name} CONTAINS ' ' + ${text} THEN 2 WHEN all(word IN ${words} WHERE {name} CONTAINS word) THEN 3"
        " ELSE 4 END"
    )
    rule = seen(compilation, [graphql_type.name], node)
    return (
        f"COLLECT {{ MATCH ({node}:{graphql_type.name}) WHERE {node}.archivedAt IS NULL"
        f"{f' AND {rule}' if rule else ''}"
        f" WITH {node}, {texts} AS texts WHERE all(word IN ${words} WHERE texts CONTAINS word)"
        f" WITH {node}, {rank} AS rank ORDER BY rank, {node}.{title}Sort, {node}.id LIMIT ${first}"
        f" RETURN [rank, {node}.{title}Sort, {node}.id, {cell}] }}"
    )


def _text(values: Mapping[str, Any]) -> str:
    """Return the text that is searched for, as it is compared. Raises InvalidArgument where there is none."""
    text = " ".join(unicodedata.normalize("NFC", values["text"]).lower().split())
    if not text or len(text) > TEXT_MAX:
        raise InvalidArgument("text", f"Search for 1 to {TEXT_MAX} characters.")
    return text


def _words(values: Mapping[str, Any]) -> list[str]:
    return _text(values).split(" ")[:WORDS_MAX]
