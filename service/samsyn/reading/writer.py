"""From an operation to the source of functions that write its answer, one for each root field.

An object's text is an f-string of its fields' texts. What must be worked out first is written in statements before it,
in the order of the selection, so that faults come in that order, too. A field that may be null catches what is
irregular below it: that is all of GraphQL's null propagation. An interface's object is written by a function for each
type, shared by all places that select the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias, cast

from graphql import (
    GraphQLNamedType,
    GraphQLObjectType,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
)

from samsyn.graph.visibility import RULES
from samsyn.reading.answer import Location
from samsyn.reading.catalogue import concrete_types, declared_of, record_types, shown_by
from samsyn.reading.declarations import Declared
from samsyn.reading.reads import Read, read_arguments
from samsyn.reading.selection import Details, Path, Selection, Spot
from samsyn.reading.source import Source, braced, key_text, quoted, spelled

ROOT: Final = "at"


@dataclass(frozen=True, slots=True)
class _ByType:
    """The functions that write an interface's object, in a `table` by its type; and whether one fails, or tells."""

    table: str
    fails: bool
    tells: bool


@dataclass(slots=True)
class Writer:
    """The functions of one operation in the making.

    `kinds` tell how each kind of field is written. `reads` tell how the arguments are read, in the order of their
    indexes; `has_holes` that something is read ahead from the database, `may_take_long` that lists are gone through or
    questions answered. While something is written, `fails` says that it may be irregular, and `tells` that it may tell
    of a fault, for which it needs its path.
    """

    selection: Selection
    kinds: Mapping[type, "WriteField"]
    source: Source = field(default_factory=Source)
    reads: list[Read] = field(default_factory=list[Read])
    functions: list[str] = field(default_factory=list[str])
    tables: dict[str, dict[type, str]] = field(default_factory=dict[str, dict[type, str]])
    has_holes: bool = False
    may_take_long: bool = False
    fails: bool = False
    tells: bool = False
    _written: dict[Any, _ByType] = field(default_factory=dict[Any, _ByType])

    def root_function(self, root: GraphQLObjectType, key: str, details: Details) -> str:
        """The name of the function that writes a root field's value."""
        return self._function("root", lambda: self.field(Spot(root, details, ROOT, (spelled(key),))))

    def object(self, graphql_type: GraphQLObjectType, details: Details, this: str, path: Path) -> str:
        """The body of an object's text."""
        return braced(
            key_text(key) + self.field(Spot(graphql_type, each, this, (*path, spelled(key))))
            for key, each in self.selection.fields(graphql_type, details).items()
        )

    def field(self, spot: Spot) -> str:
        """The body of a field's text."""
        if spot.name == "__typename":
            return f'"{spot.graphql_type.name}"'
        declared = declared_of(spot.field)
        assert declared is not None  # noqa: S101 -- a page's own fields are written with it
        return self.kinds[type(declared.kind)](self, spot, declared)

    def value(self, spot: Spot, expression: str) -> str:
        """The body of the text of an expression that gives the field's value."""
        return self._typed(spot, expression, spot.field.type, spot.path)

    def of_type(self, named: GraphQLNamedType, details: Details, this: str, path: Path) -> str:
        """The body of the text of an object, or of one of an interface."""
        if not is_abstract_type(named):
            return self.object(cast("GraphQLObjectType", named), details, this, path)
        key = (named.name, *(id(each.node) for each in details))
        if key not in self._written:
            self._written[key] = self._by_type(named, details)
        by_type = self._written[key]
        call = f"{by_type.table}[{this}.__class__](at, a, {this}, {path_of(path) if by_type.tells else 'path'})"
        if not by_type.tells:
            return f"{{{call}}}"
        self.fails, self.tells = self.fails or by_type.fails, True
        return self.named(call)

    def begun_list(self) -> str:
        """The name of the texts of a list, of which there are none yet."""
        found = self.source.fresh("texts")
        self.source.add(f"{found} = []")
        self.source.add(f"{found}_behind = at.written")
        return found

    def ended_list(self, found: str) -> str:
        """The body of the text of a list whose texts are there."""
        return f"[{self.named(f'at.listed({found}, {found}_behind)')}]"

    def named(self, expression: str) -> str:
        """The body of a text that an expression gives, worked out in its turn."""
        found = self.source.fresh("text")
        self.source.add(f"{found} = {expression}")
        return f"{{{found}}}"

    def location(self, spot: Spot) -> str:
        """The name of where a field stands, for what is said of it when it is wrong."""
        location = Location(f"{spot.graphql_type.name}.{spot.name}", [each.node for each in spot.details])
        return self.source.bind("location", location)

    def read(self, read: Read) -> str:
        """The expression of what is read of arguments."""
        self.reads.append(read)
        return f"a[{len(self.reads) - 1}]"

    def caught(self, spot: Spot, write: Callable[[], str]) -> str:
        """The body of the text of what may be null, which it is where something in it is irregular."""
        source, before = self.source, self.fails
        found = source.fresh("text")
        self.fails = False
        with source.set_aside() as lines:
            source.add(f"{found} = {quoted(write())}")
        if not self.fails:
            source.take(lines)
        else:
            self.tells = True
            source.add("try:")
            source.take(lines, deeper=1)
            with source.below("except FAULTS as fault:"):
                source.add(f"{found} = at.refused(fault, {self.location(spot)}, {path_of(spot.path)})")
        self.fails = before
        return f"{{{found}}}"

    def refuse(self, line: str) -> None:
        """Add a line that may refuse the field, which can be null."""
        self.fails = True
        self.source.add(line)

    def checked(self, spot: Spot, *lines: str) -> None:
        """Add lines that may refuse the field, which can't be null."""
        self.fails = True
        with self.source.below("try:"):
            for line in lines:
                self.source.add(line)
        with self.source.below("except SamsynError as fault:"):
            self.source.add(f"raise as_irregular(fault, {self.location(spot)}, {path_of(spot.path)}) from None")

    def role_check(self, spot: Spot, declared: Declared) -> list[str]:
        """The line that refuses a field to those whom it isn't for."""
        if declared.roles is None:
            return []
        return [f"at.check_role({self.source.bind('roles', declared.roles)}, {self.location(spot)})"]

    def call(self, spot: Spot, declared: Declared, function: Callable[..., Any]) -> tuple[str, str]:
        """The expression of calling a function for what the field belongs to, and that of its arguments, if any."""
        given = ROOT if spot.this == ROOT else f"{spot.this}, at"
        name = self.source.bind("call", function)
        if not declared.arguments:
            return f"{name}({given})", ""
        arguments = self.read(read_arguments(spot.field, spot.node, declared))
        return f"{name}({given}, **{arguments}.taken())", arguments

    def _function(self, word: str, write: Callable[[], str]) -> str:
        """The name of a function that returns what is written."""
        outer, self.source = self.source, self.source.part()
        name = self.source.fresh(f"write_{word}_")
        body = write()
        self.functions.append(self.source.function(name, body))
        self.source = outer
        return name

    def _by_type(self, named: GraphQLNamedType, details: Details) -> _ByType:
        """The functions that write an interface's object."""
        table = self.source.fresh("by_type")
        before = self.fails, self.tells
        self.fails = self.tells = False
        here: Path = ("*path",)
        self.tables[table] = {
            shown_by(each): self._function(each.name, lambda each=each: self.object(each, details, "this", here))
            for each in concrete_types(self.selection.schema, named)
        }
        written = _ByType(table, fails=self.fails, tells=self.fails or self.tells)
        self.fails, self.tells = before
        return written

    def _typed(self, spot: Spot, expression: str, graphql_type: Any, path: Path) -> str:
        """The body of the text of an expression of any type."""
        non_null = is_non_null_type(graphql_type)
        bare = graphql_type.of_type if non_null else graphql_type
        if is_leaf_type(get_named_type(bare)):
            return f"{{{'dumps' if is_list_type(bare) else 'text'}({expression})}}"
        value = self.source.fresh("value")
        if non_null:
            self.source.add(f"{value} = {expression}")
            self._require(spot, bare, value, path)
            return self._there(spot, value, bare, path)
        here = Spot(spot.graphql_type, spot.details, spot.this, path)
        return self.caught(here, lambda: self._nullable(here, expression, value, bare))

    def _nullable(self, spot: Spot, expression: str, value: str, bare: Any) -> str:
        """The body of the text of what may not be there."""
        source = self.source
        found = source.fresh("text")
        source.add(f"{value} = {expression}")
        with source.below(f"if {self._lacks(bare, value)}:"):
            source.add(f"{found} = 'null'")
        with source.below("else:"):
            source.add(f"{found} = {quoted(self._there(spot, value, bare, spot.path))}")
        return f"{{{found}}}"

    def _require(self, spot: Spot, bare: Any, value: str, path: Path) -> None:
        """Add the check that a record is there; answers are."""
        if record_types(self.selection.schema, get_named_type(bare)) and not is_list_type(bare):
            self.fails = True
            with self.source.below(f"if {self._lacks(bare, value)}:"):
                self.source.add(f"raise null_found({self.location(spot)}, {path_of(path)})")

    def _lacks(self, bare: Any, value: str) -> str:
        """The condition that nothing is there, or nothing that is seen."""
        types = () if is_list_type(bare) else record_types(self.selection.schema, get_named_type(bare))
        return f"{value} is None" + (f" or not at.sees({value})" if RULES.keys() & set(types) else "")

    def _there(self, spot: Spot, value: str, bare: Any, path: Path) -> str:
        """The body of the text of what is there: a list of anything, or an object."""
        if not is_list_type(bare):
            return self.of_type(get_named_type(bare), spot.details, value, path)
        source = self.source
        found, item = self.begun_list(), source.fresh("item")
        with source.below(f"for {item} in {value}:"):
            body = self._typed(spot, item, bare.of_type, (*path, f"len({found})"))
            source.add(f"{found}.append({quoted(body)})")
        return self.ended_list(found)


def path_of(path: Path) -> str:
    """The expression of a path."""
    return f"({', '.join(path)},)" if path else "()"


WriteField: TypeAlias = Callable[[Writer, Spot, Declared], str]
"""Writes the body of a field's text."""
