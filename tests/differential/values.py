"""Random values of arguments: mostly such that something in the world fits them."""

import unicodedata
from collections.abc import Callable, Container, Mapping, Sequence
from random import Random
from typing import Any

from graphql import GraphQLArgument, GraphQLEnumType, GraphQLInputObjectType, get_named_type, get_nullable_type

from samsyn.model.vocabulary import ChainDirection, DeviationState, DriverGroup, GapKind, Gender, Language, NodeType
from tests.differential.maker import AREAS, DATES, GROUPS, NAMES, TEXTS, UNITS
from tests.differential.world import AIMS, World

MOMENTS = (
    "2026-01-31T08:00:00Z",
    "2026-01-31T09:00:00.000001+01:00",
    "2026-11-22T15:11:15.123456Z",
    "2026-03-01T00:59:59.999999+01:00",
)
WORDS = (
    "skola",
    "mål",
    "MÅL 2",
    "Å",
    "ä",
    "trygg",
    "Öppet",
    "ÖPPET hus",
    "cafe",
    "på",
    "2",
    "a",
    "finns inte",
    "$p1",
    "%",
)
FIRST_DEFAULT_CHANCE = 0.25
NULL_CHANCE = 0.05
NOTHING_CHANCE = 0.02  # of the comparisons: they compare with nothing, which no filter can
OFTEN_MISSING = {"description", "startsOn", "endsOn", "externalId", "tier", "kpiId"}
TITLES = {"name", "title"}
RELATED = {"contributesTo", "supportedBy", "contributions", "makers", "owners"}
OFTEN_MISSING_ORDERS = {"STARTS_ON", "ENDS_ON"}
NUMBERS = {"IntFilter": (0, 0, 1, 1, 2, 3), "FloatFilter": (0.0, 0.25, 0.5, 1.0, 1, 50.0, 100.0)}
FILTER_DEPTH_MAX = 3
IDS_MAX = 6


class Values:
    """Values for arguments in one world."""

    def __init__(self, world: World, rng: Random) -> None:
        self.rng = rng
        self.world = world
        links = [link["id"] for link in world.links if link["id"]]
        self.ids = [*world.nodes, *links, *world.lost, "goal_0", "actor_", "link_0", "x", "", "measure_å"]

    def argument(self, name: str, argument: GraphQLArgument) -> Any:
        """A value of an argument that isn't of paging."""
        plain: dict[str, Callable[[], Any]] = {
            "id": lambda: self.rng.choice(self.ids),
            "ids": lambda: self.rng.choices(self.ids, k=self.rng.randint(0, IDS_MAX)),
            "aimId": lambda: self._id_of(*AIMS),
            "under": lambda: self._id_of("Actor"),
            "about": lambda: self._id_of(*AIMS, "Actor", "Contribution", "Measure"),
            "fromId": lambda: self._id_of(*AIMS, "Actor", "Contribution"),
            "text": self._searched,
            "types": lambda: self._some(NodeType),
            "language": lambda: self._one(Language),
            "last": lambda: self.rng.choice((1, 2, 3, 40)),
            "groupBy": lambda: self._one(DriverGroup),
            "direction": lambda: self._one(ChainDirection),
            "gender": lambda: self._one(Gender),
            "groupId": lambda: self.rng.choice((*GROUPS, "G404")),
            "area": lambda: self.rng.choice((*AREAS, "åäö")),
            "unit": lambda: self.rng.choice((*UNITS, "", "index 0\u2013100", "kr/inv", "dagar", "åäö")),
            "maxNodes": lambda: self.rng.choice((1, 2, 3, 5, 100, 0)),
            "maxAims": lambda: self.rng.choice((1, 2, 3, 5, 100, 0)),
            "rootId": lambda: self._id_of(*AIMS),
            "includeSubmitted": lambda: self.rng.random() < 0.5,
            "without": self._left_out,
            "kinds": lambda: self._some(GapKind),
            "states": lambda: self._some(DeviationState),
            "during": self._range,
            "orderBy": lambda: self._orders(argument),
            "filter": lambda: self._telling(argument.type, FILTER_DEPTH_MAX),
        }
        return plain[name]()

    def first(self) -> int:
        """How many of a page: few, so that there is more."""
        return self.rng.choice((1, 2, 2, 3, 3, 4, 6))

    def _id_of(self, *labels: str) -> str:
        fitting = [node.id for node in self.world.of(*labels)]
        return self.rng.choice(fitting if fitting and self.rng.random() < 0.85 else self.ids)

    def _one(self, enum: Any) -> str:
        return self.rng.choice(list(enum)).name

    def _some(self, enum: Any) -> list[str]:
        return [member.name for member in self.rng.sample(list(enum), k=self.rng.randint(0, 5))]

    def _searched(self) -> str:
        beginnings = [name[: self.rng.randint(1, 5)] for name in NAMES]
        words = self.rng.choices((*WORDS, *NAMES, *beginnings), k=self.rng.choice((1, 1, 1, 2)))
        return self.rng.choice((" ", "  ")).join(words)

    def _left_out(self) -> list[str]:
        return [self._id_of("Actor", "Contribution", "AimLink") for _ in range(self.rng.randint(0, 2))]

    def _range(self) -> dict[str, str | None]:
        first, last = self.rng.choice((*DATES, None)), self.rng.choice((*DATES, None))
        ends = {"from": first, "to": last}
        return {end: value for end, value in ends.items() if value is not None or self.rng.random() < 0.5}

    def _orders(self, argument: GraphQLArgument) -> list[dict[str, str]]:
        order = get_named_type(argument.type)
        assert isinstance(order, GraphQLInputObjectType)
        fields = get_named_type(order.fields["field"].type)
        assert isinstance(fields, GraphQLEnumType)
        orders: list[dict[str, str]] = []
        for _ in range(self.rng.choice((0, 1, 1, 1, 2, 3))):
            given = {"field": self._rather(list(fields.values), OFTEN_MISSING_ORDERS)}
            if self.rng.random() < 0.7:
                given["direction"] = self.rng.choice(("ASC", "DESC"))
            orders.append(given)
        return orders

    def _filter(self, filter_type: Any, depth: int) -> dict[str, Any]:
        """A filter of up to three conditions."""
        fields = get_named_type(filter_type).fields
        given: dict[str, Any] = {}
        for name in self.rng.sample(list(fields), k=min(len(fields), self.rng.choice((0, 1, 1, 1, 2, 3)))):
            if depth > 0 or name not in {"and", "or", "not"}:
                given[name] = self._condition(name, get_nullable_type(fields[name].type), depth - 1)
        return given

    def _telling(self, filter_type: Any, depth: int) -> dict[str, Any]:
        """A filter; half of the time of one condition, rather on a title, what is often missing or what is related."""
        fields = get_named_type(filter_type).fields
        if self.rng.random() < 0.5:
            return self._filter(filter_type, depth)
        name = self._rather(list(fields), OFTEN_MISSING | RELATED | TITLES)
        return {name: self._condition(name, get_nullable_type(fields[name].type), depth - 1)} if depth > 0 else {}

    def _rather(self, names: Sequence[str], preferred: Container[str]) -> str:
        """One of the names, rather a preferred one."""
        fitting = [name for name in names if name in preferred]
        return self.rng.choice(fitting if fitting and self.rng.random() < 0.5 else names)

    def _condition(self, name: str, kind: Any, depth: int) -> Any:
        named = get_named_type(kind)
        if name in {"and", "or"}:
            return [self._filter(named, depth) for _ in range(self.rng.choice((0, 1, 2, 2, 3)))]
        if name in {"not", "partOf", "owner", "measure", "from", "actors", "actor"}:
            return self._telling(named, depth)
        if named.name.endswith("Relation"):
            words = self.rng.sample(("some", "none", "every"), k=self.rng.choice((1, 1, 1, 2)))
            return {word: self._telling(named.fields[word].type, depth) for word in words}
        if named.name == "BooleanFilter":
            return {"eq": self.rng.random() < 0.5}
        if self.rng.random() < NOTHING_CHANCE:
            return self.rng.choice(({}, {self.rng.choice(list(named.fields)): None}))
        operators = self.rng.sample(list(named.fields), k=self.rng.choice((1, 1, 1, 1, 2)))
        if "contains" in named.fields and self.rng.random() < 0.5:
            operators = ["contains"]
        return {operator: self._operand(name, operator, named) for operator in operators}

    def _operand(self, name: str, operator: str, comparison: GraphQLInputObjectType) -> Any:
        if operator == "isNull":
            return self.rng.random() < 0.5
        if operator == "in":
            return [self._compared(name, comparison) for _ in range(self.rng.choice((0, 1, 2, 3)))]
        if operator == "contains":
            value = str(self._compared(name, comparison))
            start = self.rng.randrange(len(value) + 1)
            part = value[start : start + self.rng.randint(1, 5)] or self.rng.choice(WORDS)
            return "" if self.rng.random() < 0.05 else self.rng.choice((part, part.upper(), part.lower()))
        return self._compared(name, comparison)

    def _compared(self, name: str, comparison: GraphQLInputObjectType) -> Any:
        """A value that the world has for the property, or another of its kind."""
        kind = get_named_type(comparison.fields["eq"].type) if "eq" in comparison.fields else None
        if comparison.name == "DateTimeFilter":
            return self.rng.choice(MOMENTS)
        if comparison.name == "DateFilter":
            return self.rng.choice(DATES)
        if comparison.name in NUMBERS:
            return self.rng.choice(NUMBERS[comparison.name])
        if isinstance(kind, GraphQLEnumType):
            return self.rng.choice(AIMS).upper() if name == "type" else self.rng.choice(list(kind.values))
        stored = [node[name] for node in self.world.nodes.values() if isinstance(node[name], str) and node[name]]
        value = self.rng.choice(stored if stored and self.rng.random() < 0.8 else [*NAMES, *TEXTS])
        return unicodedata.normalize("NFD", value) if self.rng.random() < 0.25 else value


def spelled(value: Any, kind: Any, variable: Callable[[Any, Any], str | None]) -> str:
    """A value as GraphQL writes it; `variable` may put a variable in the place of any part of it."""
    name = variable(value, kind)
    if name:
        return f"${name}"
    bare = get_nullable_type(kind)
    if value is None:
        return "null"
    if isinstance(value, list):
        return f"[{', '.join(spelled(each, bare.of_type, variable) for each in value)}]"
    if isinstance(value, Mapping):
        fields = get_named_type(kind).fields
        return f"{{{', '.join(f'{key}: {spelled(each, fields[key].type, variable)}' for key, each in value.items())}}}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(get_named_type(kind), GraphQLEnumType):
        return str(value)
    return f'"{_escaped(value)}"' if isinstance(value, str) else repr(value)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
