"""The columns of a table of any list: what its type tells in a cell, derived from the schema.

A cell has a value, a thing's label, or several of either. A record that belongs to the row, such as the latest
observation, has a column for each of its values. What somebody may not read is no column of theirs.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from graphql import (
    GraphQLField,
    GraphQLNamedType,
    get_named_type,
    get_nullable_type,
    is_enum_type,
    is_leaf_type,
    is_list_type,
    is_required_argument,
)

from samsyn.api.schema import SCHEMA
from samsyn.api.table_words import heading_of
from samsyn.api.vocabulary import ENUMS
from samsyn.exchange.tables.sheets import Cells, Column
from samsyn.model.principals import Principal
from samsyn.model.vocabulary import Language, Worded
from samsyn.reading.catalogue import declared_of, is_connection
from samsyn.reading.declarations import Computed

LISTED_MAX: Final = 25  # things in a cell; where there are more, it ends with MORE
MORE: Final = "…"
LEFT_OUT: Final = frozenset(
    {"drivers", "history", "invitations", "peers", "recent", "statusBasis", "unitProposal", "viewerCan"}
)
"""What is a table of its own, a proposal, a reason for another column, or what its reader may do."""
LABELS: Final = ("name", "title")
KINDS: Final = {"Float": Cells.NUMBER, "Int": Cells.WHOLE, "Boolean": Cells.YES_NO, "Date": Cells.DAY}
CHOICES: Final[Mapping[str, type[Worded]]] = {each.__name__: each for each in ENUMS}
LABEL: Final = "label"
SHARE: Final = "share"

Take = Callable[[Mapping[str, Any]], Any]


def nothing(_: Mapping[str, Any]) -> None:
    """What is in a cell of which nothing is known."""


@dataclass(frozen=True, slots=True)
class ListColumn(Column):
    """A column of a list: by which fields it is found, what is asked for it, and what its cell has of the answer."""

    path: tuple[str, ...] = ()
    asked: str = ""
    take: Take = nothing

    def heading(self, language: Language) -> str:
        """What stands above it."""
        return heading_of(self.path, language)

    def help(self, language: Language) -> str:  # noqa: ARG002 -- as every column has it
        """Nothing: what was exported for reading isn't filled in."""
        return ""


def _column(
    path: tuple[str, ...], asked: str, take: Take, cells: Cells = Cells.TEXT, choices: type[Worded] | None = None
) -> ListColumn:
    return ListColumn(".".join(path), "", cells, choices, path=path, asked=asked, take=take)


@dataclass(frozen=True)
class ListSheet:
    """A list as a sheet: its columns, and what it is called."""

    columns: Sequence[Column]
    called: str

    def title(self, language: Language) -> str:  # noqa: ARG002 -- as every sheet has it
        """What it is called."""
        return self.called


def list_fields() -> Mapping[str, GraphQLField]:
    """The lists that anybody can ask for at the root, by their names."""
    query = SCHEMA.query_type
    assert query is not None  # noqa: S101 -- as the schema has one
    return {name: each for name, each in query.fields.items() if is_connection(get_named_type(each.type))}


def columns_of(connection: GraphQLField, viewer: Principal, language: Language) -> list[ListColumn]:
    """The columns of a list, for somebody who reads them in a language."""
    named: Any = get_named_type(connection.type)
    return list(_columns(get_named_type(named.fields["nodes"].type), viewer, language))


def _columns(named: Any, viewer: Principal, language: Language, *, within: str = "") -> Iterator[ListColumn]:
    has_name = any(each in named.fields for each in LABELS)
    for name, field in named.fields.items():
        if name in LEFT_OUT or (name == LABEL and has_name) or not _may_read(field, viewer):
            continue
        kind: Any = get_named_type(field.type)
        is_list = is_list_type(get_nullable_type(field.type))
        path = (within, name) if within else (name,)
        if is_leaf_type(kind):
            yield _leaf(path, field, kind, language, is_list=is_list)
        elif is_connection(kind):
            yield from _several(path, kind, viewer, language)
        elif LABEL in kind.fields:
            take, cells = (_labels(name), Cells.SEVERAL) if is_list else (_label(name), Cells.TEXT)
            yield _column(path, f"{name} {{ {LABEL} }}", take, cells)
        elif not within and not is_list:
            yield from _within(name, _columns(kind, viewer, language, within=name))


def _may_read(field: GraphQLField, viewer: Principal) -> bool:
    """Whether a field needs no argument, isn't on its way out, and is for such viewers."""
    if field.deprecation_reason or any(is_required_argument(each) for each in field.args.values()):
        return False
    declared = declared_of(field)
    if declared is None:
        return True
    if isinstance(declared.kind, Computed) and declared.kind.is_question and not viewer.sees_shares:
        return False
    return not declared.roles or viewer.role in declared.roles


def _leaf(
    path: tuple[str, ...], field: GraphQLField, kind: GraphQLNamedType, language: Language, *, is_list: bool
) -> ListColumn:
    name = path[-1]
    asked = f"{name}(language: {language.name})" if "language" in field.args else name
    choices = CHOICES.get(kind.name) if is_enum_type(kind) else None
    if is_list:
        return _column(path, asked, _texts(name, choices, language), Cells.SEVERAL)
    if choices:
        return _column(path, asked, _value(name), Cells.CHOICE, choices)
    return _column(path, asked, _value(name), KINDS.get(kind.name, Cells.TEXT))


def _several(path: tuple[str, ...], connection: Any, viewer: Principal, language: Language) -> Iterator[ListColumn]:
    """The column of a list in a list: labels, or labels with shares."""
    name = path[-1]
    told: Any = get_named_type(connection.fields["nodes"].type)
    if LABEL in told.fields:
        inner, take = LABEL, _labels(name, within="nodes")
    elif SHARE in told.fields and viewer.sees_shares:
        thing = next(
            each for each, field in told.fields.items() if LABEL in getattr(get_named_type(field.type), "fields", ())
        )
        inner, take = f"{thing} {{ {LABEL} }} {SHARE}", _shares(name, thing, language)
    else:
        return
    asked = f"{name}(first: {LISTED_MAX}) {{ nodes {{ {inner} }} pageInfo {{ hasNextPage }} }}"
    yield _column(path, asked, take, Cells.SEVERAL)


def _within(name: str, columns: Iterator[ListColumn]) -> Iterator[ListColumn]:
    """The columns of what belongs to a row; all are asked for together, with the first."""
    found = [each for each in columns if each.cells is not Cells.SEVERAL]
    asked = f"{name} {{ {' '.join(each.asked for each in found)} }}"
    for each in found:
        yield _column(each.path, asked, _inner(name, each.take), each.cells, each.choices)
        asked = ""


def _value(name: str) -> Take:
    return lambda row: row[name]


def _inner(name: str, take: Take) -> Take:
    return lambda row: None if row[name] is None else take(row[name])


def _label(name: str) -> Take:
    return lambda row: row[name] and row[name][LABEL]


def _labels(name: str, within: str = "") -> Take:
    def labels(row: Mapping[str, Any]) -> list[str]:
        held = row[name] or {}
        nodes = held.get(within, ()) if within else held
        return [each[LABEL] for each in nodes if each] + _more(held if within else {})

    return labels


def _shares(name: str, thing: str, language: Language) -> Take:
    def shares(row: Mapping[str, Any]) -> list[str]:
        held = row[name] or {"nodes": ()}
        return [f"{each[thing][LABEL]} ({_percent(each[SHARE], language)})" for each in held["nodes"]] + _more(held)

    return shares


def _percent(share: float, language: Language) -> str:
    percent = f"{100 * share:.1f}"
    return f"{percent.replace('.', ',')} %" if language is Language.SV else f"{percent}%"


def _more(held: Mapping[str, Any]) -> list[str]:
    return [MORE] if held.get("pageInfo", {}).get("hasNextPage") else []


def _texts(name: str, choices: type[Worded] | None, language: Language) -> Take:
    def texts(row: Mapping[str, Any]) -> list[str]:
        return [choices(each).words(language).label if choices else str(each) for each in row[name] or ()]

    return texts
