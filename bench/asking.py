"""The same questions in three dialects, and the same rows in three answers."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar, cast

import httpx

from bench.data import CONTRIBUTIONS, SEED, Place, Size, first_top_goal
from bench.servers import Server

DOCUMENTS: Final = Path(__file__).parent / "questions"
ASK_SECONDS_MAX: Final = 120  # a peer may have to sort 200,000 rows
GOALS_FIRST: Final = 20
ROWS_FIRST: Final = 20
PAGE: Final = 200
NESTED: Final = "nested read"
ASKED_MAX: Final = 1_800  # different requests of a question; the offsets of @neo4j/graphql's stay small by that
SOME: Final = 5  # of the requests are compared before
STEP: Final = 100  # rows; ours gives no more at a time
# What only says how the dialect wraps what is asked for: a list, or a part of the row around it.
LISTS: Final = ("nodes", "edges")
PARTS: Final = ("node", "link", "properties")

T = TypeVar("T")


class RowsDiffer(Exception):
    """Two servers answer the same question otherwise."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, by its folder in bench/questions, and with which variables in turns, by dialect."""

    name: str
    folder: str
    variables: Mapping[str, Sequence[Mapping[str, Any]]]

    def bodies(self, server: Server) -> list[dict[str, Any]]:
        """Return the requests in the server's dialect."""
        document = (DOCUMENTS / self.folder / f"{server.dialect}.graphql").read_text()
        return [{"query": document, "variables": dict(each)} for each in self.variables[server.dialect]]


def questions(servers: Sequence[Server], place: Place, size: Size) -> list[Question]:
    """Return the questions; servers are asked for the cursors that pages begin behind.

    Of the first two each request asks for something else than the one before: another page of goals, another goal.
    """
    of_dialects = {server.dialect: server for server in servers}.values()

    def alike(name: str, folder: str, *variables: Mapping[str, Any]) -> Question:
        return Question(name, folder, {server.dialect: variables for server in of_dialects})

    chance = random.Random(SEED)  # noqa: S311 -- an order, not secrets
    goals = place.ids("Goal")
    some_goals = chance.sample(goals, min(ASKED_MAX, len(goals)))
    count = min(ASKED_MAX, first_top_goal(place) - GOALS_FIRST)
    return [
        _pages_of_goals(of_dialects, chance.sample(range(count), count)),
        alike("point read", "point_read", *({"id": goal} for goal in some_goals)),
        alike("filtered page", "filtered_page", {"first": ROWS_FIRST}),
        _page(1, of_dialects, size),
        _page(PAGE, of_dialects, size),
    ]


def _pages_of_goals(servers: Iterable[Server], order: Sequence[int]) -> Question:
    """Return the question for pages of goals that begin behind so many of them, each in its turn."""
    variables: dict[str, list[dict[str, Any]]] = {}
    for server in servers:
        places = _behind_goals(server, len(order))
        variables[server.dialect] = [{**places[number], "first": GOALS_FIRST} for number in order]
    return Question(NESTED, "nested_read", variables)


def _behind_goals(server: Server, count: int) -> list[dict[str, Any]]:
    """Return the variables of the pages that begin behind no goal, behind one, and so on."""
    if server.dialect == "neo4j_graphql":
        return [{"offset": number} for number in range(count)]
    cursors: list[str | None] = [None]
    while len(cursors) < count:
        question = Question("a walk", "goals", {server.dialect: [{"first": STEP, "after": cursors[-1]}]})
        cursors += [edge["cursor"] for edge in answered(server, question)["goals"]["edges"]]
    return [{"after": cursor} for cursor in cursors[:count]]


def _page(number: int, servers: Iterable[Server], size: Size) -> Question:
    behind = size.page * (number - 1)
    if behind >= size.of(CONTRIBUTIONS):
        raise ValueError(f"There is no page {number} at size {size.name}.")
    places = {server.dialect: _behind(server, behind) for server in servers}
    return Question(
        f"page {number}", "deep_page", {name: [{**each, "first": size.page}] for name, each in places.items()}
    )


def _behind(server: Server, rows: int) -> dict[str, Any]:
    """Return the variables of a page that begins behind so many rows: an offset, or the cursor that is walked to."""
    if server.dialect == "neo4j_graphql":
        return {"offset": rows}
    after = None
    for first in [STEP] * (rows // STEP) + [rows % STEP] * bool(rows % STEP):
        question = Question("a walk", "deep_page", {server.dialect: [{"first": first, "after": after}]})
        after = answered(server, question)["contributions"]["pageInfo"]["endCursor"]
    return {"after": after}


def check_rows(servers: Sequence[Server], question: Question) -> None:
    """Raise RowsDiffer unless all servers answer the same rows, of which there are some, to some of the requests."""
    for bodies in zip(*(some_of(question.bodies(server)) for server in servers), strict=True):
        ours, *others = [rows(_data(server, body)) for server, body in zip(servers, bodies, strict=True)]
        if not next(iter(ours.values())):
            raise RowsDiffer(f"{servers[0].name} answers {question.name} with nothing.")
        for server, theirs in zip(servers[1:], others, strict=True):
            if theirs != ours:
                raise RowsDiffer(f"{question.name}: {servers[0].name} answers\n{ours}\nand {server.name}\n{theirs}")


def some_of(bodies: Sequence[T]) -> Sequence[T]:
    """Return a few of the requests, evenly apart."""
    return bodies[:: -(-len(bodies) // SOME)]


def answered(server: Server, question: Question) -> dict[str, Any]:
    """Return a server's data for the first request. Raises RowsDiffer where it answers with errors."""
    return _data(server, question.bodies(server)[0])


def replied(server: Server, body: Mapping[str, Any]) -> httpx.Response:
    """Return a server's response to a request. Raises RowsDiffer where it answers with errors."""
    response = httpx.post(server.url, json=body, headers=server.headers, timeout=ASK_SECONDS_MAX)
    reply = response.json()
    if reply.get("errors") or not reply.get("data"):
        raise RowsDiffer(f"{server.name} doesn't answer {body}: {reply}")
    return response


def _data(server: Server, body: Mapping[str, Any]) -> dict[str, Any]:
    return replied(server, body).json()["data"]


def rows(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return an answer without what differs between dialects. The order within a row isn't asked for."""
    told = {name: _unwrapped(value) for name, value in data.items()}
    return {name: value if isinstance(value, list) else [value] for name, value in told.items()}


def _unwrapped(value: Any) -> Any:
    if isinstance(value, list):
        return [_unwrapped(each) for each in cast("list[Any]", value)]
    if not isinstance(value, dict):
        return value
    fields = cast("dict[str, Any]", value)
    for name in LISTS:
        if name in fields:
            return _unwrapped(fields[name])
    row: dict[str, Any] = {}
    for name, each in fields.items():
        told = _unwrapped(each)
        if name in PARTS:
            row |= told
        else:
            row[name] = sorted(told, key=_by_id) if isinstance(told, list) else told
    return row


def _by_id(row: Mapping[str, Any]) -> str:
    return row["id"]
