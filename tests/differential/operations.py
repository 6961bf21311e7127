"""Random operations over the schema, nearly all of them valid and none of them large."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    is_leaf_type,
    is_non_null_type,
    is_required_argument,
    parse,
    validate,
)

from tests.differential.paging import FIRST_MAX
from tests.differential.searching import TEXT_MAX
from tests.differential.values import FIRST_DEFAULT_CHANCE, NULL_CHANCE, Values, spelled
from tests.differential.world import AIMS, World

DEPTH_MAX = 5
ALIASES_MAX = 25
DIRECTIVES_MAX = 15
FRAGMENTS_MAX = 5
ROOT_FIELDS_MAX = 3
SELECTED_MAX = 4
MADE = "made_"  # before the name of a payload's field: the alias under which the ids are asked that stand there
OF_ALL_DEEDS = {"userErrors", "replayed", "revision"}
WRAPPERS = {"edges", "nodes", "node", "pageInfo"}
PAGING = {"first", "after", "last", "before"}
FOR_DECIDING = {"includeSubmitted", "without"}  # arguments
NARROWING = {"under"}  # arguments that leave little of a list: mostly left out
FILTERED = {"aims", "goals", "outcomes", "actors", "contributions", "measures"}
COMPUTED = {"share", "drivers", "chains", "gaps", "priorities", "portion", "drives"}

# Taken more often than others: they have the most to go wrong in, or are seldom met.
SELDOM = {"perception", "proposal", "peers", "reportedStatus", "flow", "map", "recent", "groups", "contribution"}
TRIED = frozenset({"preview"})  # of which plain resolvers know nothing: tests/api/test_trying_out.py
FAVOURED = {"search", "baseline", "weight", "node"} | FILTERED | COMPUTED | SELDOM


@dataclass(slots=True)
class Operation:
    """A document with one operation, and values for its variables.

    It is `refusable` where an argument in it may be one that no list can take. `pages` tells of each connection that
    can be asked to go on: its alias, which is its own in the document, and the variables that take a cursor.
    """

    text: str
    document: DocumentNode
    variables: dict[str, Any]
    pages: dict[str, Sequence[str]]
    refusable: bool


def make_operation(schema: GraphQLSchema, world: World, rng: Random, fields_max: int) -> Operation:
    """A random operation with at most some `fields_max` selections in it."""
    return _Writer(schema, world, rng, fields_left=rng.randint(1, fields_max)).query()


def make_mutation(
    schema: GraphQLSchema,
    world: World,
    rng: Random,
    fields_max: int,
    *,
    name: str,
    given: dict[str, Any],
    decides: bool,
) -> Operation:
    """A mutation that does a deed with that input, with a random selection of what it answers.

    It asks for what those alone may ask who decide, only if its caller `decides`: otherwise it would be refused whole.
    """
    while True:
        writer = _Writer(schema, world, rng, fields_left=rng.randint(1, fields_max), decides=decides)
        operation = writer.mutation(name, given)
        if not operation.refusable and not validate(schema, operation.document):
            return operation


def own_fields_of(schema: GraphQLSchema, deed: str) -> list[str]:
    """The fields of a deed's payload under which it answers what it has made or changed."""
    assert schema.mutation_type
    payload: Any = get_named_type(schema.mutation_type.fields[deed].type)
    names = [name for name in payload.fields if name not in OF_ALL_DEEDS]
    kinds = {name: get_named_type(payload.fields[name].type) for name in names}
    return [name for name, kind in kinds.items() if not is_leaf_type(kind) and {"id", "code"} & kind.fields.keys()]


@dataclass(slots=True)
class _Writer:
    """An operation in the making."""

    schema: GraphQLSchema
    world: World
    rng: Random
    fields_left: int  # those with selections of their own
    decides: bool = True
    variables: dict[str, Any] = field(default_factory=dict[str, Any])
    declared: dict[str, str] = field(default_factory=dict[str, str])
    fragments: dict[str, tuple[GraphQLNamedType, str]] = field(default_factory=dict[str, Any])
    spread: set[str] = field(default_factory=set[str])
    pages: dict[str, Sequence[str]] = field(default_factory=dict[str, Any])
    said: dict[tuple[str, ...], str] = field(default_factory=dict[tuple[str, ...], str])
    aliases_left: int = ALIASES_MAX
    directives_left: int = DIRECTIVES_MAX
    named: int = 0
    refusable: bool = False

    def query(self) -> Operation:
        assert self.schema.query_type
        selections = self.selections(self.schema.query_type, (), depth=0)
        head = "query Random" if self.declared else self.rng.choice(("", "query ", "query Random "))
        return self.operation(head, selections)

    def mutation(self, name: str, given: dict[str, Any]) -> Operation:
        assert self.schema.mutation_type
        declared = self.schema.mutation_type.fields[name]
        self.declared["input"], self.variables["input"] = str(declared.args["input"].type), given
        payload: Any = get_named_type(declared.type)
        parts: list[str] = []
        for own in own_fields_of(self.schema, name):
            kind = get_named_type(payload.fields[own].type)
            identity = "id" if "id" in kind.fields else "id: code"  # a place has none
            parts += [f"{own} {self.selections(kind, (name, own), depth=1)}", f"{MADE}{own}: {own} {{ {identity} }}"]
        selections = f"{' '.join(parts)} userErrors {{ __typename code reason path message }} replayed revision"
        return self.operation("mutation Random", f"{{ {name}(input: $input) {{ {selections} }} }}")

    def operation(self, head: str, selections: str) -> Operation:
        declarations = ", ".join(f"${name}: {kind}" for name, kind in self.declared.items())
        head = f"{head}({declarations}) " if declarations else head
        bodies = [f"fragment {name} on {kind.name} {body}" for name, (kind, body) in self.fragments.items()]
        text = "\n".join([f"{head}{selections}", *bodies])
        return Operation(text, parse(text), self.variables, self.pages, self.refusable)

    def fresh(self, letter: str) -> str:
        self.named += 1
        return f"{letter}{self.named}"

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def variable(self, value: Any, kind: Any, *, chance: float = 0.12) -> str | None:
        """A new variable in the place of a value, given by the request or by its default; mostly there is none."""
        if not self.chance(chance):
            return None
        name = self.fresh("v")
        literal = spelled(value, kind, lambda *_: None)
        way = self.rng.randrange(4)
        if way == 0 or (value is None and is_non_null_type(kind)):
            self.declared[name] = f"{kind} = {literal}"
        elif way == 1 and value is None:
            self.declared[name] = str(kind)
        else:
            self.declared[name] = f"{kind} = {literal}" if way == 2 else str(kind)
            self.variables[name] = value
        return name

    def directives(self) -> str:
        """Mostly none; what is left out by them is rare enough that answers keep something."""
        if self.directives_left <= 0 or not self.chance(0.08):
            return ""
        self.directives_left -= 1
        word = self.rng.choice(("skip", "include"))
        value = self.chance(0.6) == (word == "include")
        [skipping] = [each for each in self.schema.directives if each.name == "skip"]
        boolean = skipping.args["if"].type
        return f" @{word}(if: {spelled(value, boolean, lambda *given: self.variable(*given, chance=0.7))})"

    def selections(self, parent: GraphQLNamedType, path: tuple[str, ...], *, depth: int) -> str:
        """What is selected of a type: fields, fragments, `__typename`."""
        fields: dict[str, GraphQLField] = dict(getattr(parent, "fields", {}))
        names = [name for name in fields if self._is_allowed(fields[name], depth) and name not in TRIED]
        most = ROOT_FIELDS_MAX if depth == 0 else SELECTED_MAX
        favoured = sorted(FAVOURED.intersection(names))
        names = self.rng.sample(names, k=min(len(names), self.rng.randint(1, most)))
        if favoured and self.chance(0.4):
            names = list(dict.fromkeys([*names, self.rng.choice(favoured)]))
        found = [self.field(name, fields[name], path, depth=depth) for name in names]
        if depth == 0 and parent is self.schema.query_type and self.chance(0.02):
            found.append(f'{self.fresh("a")}: __type(name: "{self.rng.choice(AIMS)}") {{ kind fields {{ name }} }}')
        if self.chance(0.25) or not found:
            found.append(self.rng.choice(("__typename", f"{self.alias()}__typename")))
        if self.chance(0.5 if is_abstract_type(parent) else 0.15):
            found += [self.fragment(parent, path, depth=depth) for _ in range(self.rng.randint(1, 2))]
        self.rng.shuffle(found)
        return f"{{ {' '.join(found)} }}"

    def _is_allowed(self, declared: GraphQLField, depth: int) -> bool:
        return is_leaf_type(get_named_type(declared.type)) or (depth < DEPTH_MAX and self.fields_left > 0)

    def fragment(self, parent: GraphQLNamedType, path: tuple[str, ...], *, depth: int) -> str:
        """A fragment of a type that something of the parent can be: in place, or named and perhaps known already."""
        fitting = self._overlapping(parent)
        known = [name for name, (kind, _) in self.fragments.items() if kind in fitting]
        if known and self.chance(0.4):
            return f"...{self.rng.choice(known)}{self.directives()}"
        kind = self.rng.choice(fitting)
        directives = self.directives()
        if len(self.fragments) < FRAGMENTS_MAX and self.chance(0.3):
            body = self.selections(kind, (*path, self.fresh("…")), depth=depth + 1)
            name = self.fresh("F")
            self.fragments[name] = (kind, body)
            return f"...{name}{directives}"
        condition = "" if kind is parent and self.chance(0.5) else f" on {kind.name}"
        return f"...{condition}{directives} {self.selections(kind, path, depth=depth + 1)}"

    def _overlapping(self, parent: GraphQLNamedType) -> list[Any]:
        mine = self._possible(parent)
        composite = [kind for kind in self.schema.type_map.values() if is_composite_type(kind)]
        return [kind for kind in composite if mine & self._possible(kind) and not kind.name.startswith("__")]

    def _possible(self, kind: Any) -> set[str]:
        return {each.name for each in self.schema.get_possible_types(kind)} if is_abstract_type(kind) else {kind.name}

    def alias(self) -> str:
        """An alias; now and then it is the name of another field."""
        if self.aliases_left <= 0:
            return ""
        self.aliases_left -= 1
        return f"{self.rng.choice(('name', 'label', 'id', 'nodes')) if self.chance(0.05) else self.fresh('a')}: "

    def field(self, name: str, declared: GraphQLField, path: tuple[str, ...], *, depth: int) -> str:
        """A field with its arguments; the same ones where it stands a second time under the same key."""
        named = get_named_type(declared.type)
        if is_leaf_type(named) and declared.args and self.aliases_left > 0:
            self.aliases_left -= 1
            return f"{self.fresh('a')}: {name}{self.arguments(declared)}{self.directives()}"
        if is_leaf_type(named):
            return f"{self.alias() if self.chance(0.1) else ''}{name}{self.directives()}"
        self.fields_left -= 1
        alias, extra = "", ""
        arguments = self.said.get((*path, name))
        if self.aliases_left > 0 and "after" in declared.args and self.chance(0.35):
            self.aliases_left -= 1
            key = self.fresh("page")
            alias, arguments = f"{key}: ", self.arguments(declared, page=key)
            extra = "edges { cursor } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } "
        elif self.chance(0.1):
            alias, arguments = self.alias(), self.arguments(declared)
        elif arguments is None:
            arguments = self.said[*path, name] = self.arguments(declared)
        directives = self.directives()
        below = depth if name in WRAPPERS else depth + 1
        body = self.selections(named, (*path, alias or name), depth=below)
        return f"{alias}{name}{arguments}{directives} {{ {extra}{body[2:]}"

    def arguments(self, declared: GraphQLField, page: str = "") -> str:
        """The arguments of a field; `page` is its alias where it can be asked to go on."""
        values = Values(self.world, self.rng)
        given: list[str] = []
        for name, argument in declared.args.items():
            is_paging = name in PAGING and "first" in declared.args
            left_out = 0.8 if name in NARROWING else 0.4
            if is_paging or (not is_required_argument(argument) and self.chance(left_out)):
                continue
            none = not is_non_null_type(argument.type) and self.chance(NULL_CHANCE)
            value = None if none else values.argument(name, argument)
            is_forbidden = not self.decides and name in FOR_DECIDING and value not in (None, False)
            self.refusable = self.refusable or is_forbidden or _is_refusable(value)
            given.append(f"{name}: {spelled(value, argument.type, self.variable)}")
        given += self.paging(declared, values, page)
        self.rng.shuffle(given)
        return f"({', '.join(given)})" if given else ""

    def paging(self, declared: GraphQLField, values: Values, page: str) -> list[str]:
        """The arguments of paging: forward or backward, with variables for cursors where the page can go on."""
        if "first" not in declared.args:
            return []
        backward = "last" in declared.args and self.chance(0.35)
        size = "last" if backward else "first"
        given: list[str] = []
        if backward or not self.chance(FIRST_DEFAULT_CHANCE):
            number = self.rng.choice((0, 101, -1)) if self.chance(0.01) else values.first()
            self.refusable = self.refusable or not 1 <= number <= FIRST_MAX
            given.append(f"{size}: {spelled(number, declared.args[size].type, self.variable)}")
            if backward and self.chance(0.01):
                self.refusable = True
                given.append("first: 1")
        if page:
            words = ["before"] if backward else ["after"]
            if "before" in declared.args and not backward and self.chance(0.3):
                words = self.rng.choice((["after", "before"], ["before"]))
            self.pages[page] = names = [self.fresh("c") for _ in words]
            for word, name in zip(words, names, strict=True):
                self.declared[name] = str(declared.args[word].type)
                given.append(f"{word}: ${name}")
        return given


def _is_refusable(value: Any) -> bool:
    """Whether a value may be one that its field can't take.

    It is too few to be asked for, no text to search for, a range that ends before it starts, an order that not every
    list has, or a filter that may compare with nothing.
    """
    if value.__class__ is int:
        return value < 1
    if isinstance(value, dict) and value.get("from") and value.get("to"):
        return value["from"] > value["to"]
    if isinstance(value, dict):
        return _says_nothing(value)
    if isinstance(value, list):
        return any(isinstance(each, dict) and each.get("field") == "WEIGHT" for each in value)
    return isinstance(value, str) and (not value.strip() or len(value) > TEXT_MAX)


def _says_nothing(given: Any) -> bool:
    """Whether there is nothing somewhere below."""
    below = given.values() if isinstance(given, dict) else given if isinstance(given, list) else ()
    return any(each is None or each == {} or _says_nothing(each) for each in below)
