"""The same questions in three dialects, and the same rows in three answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, cast

import httpx

from bench.data import CONTRIBUTIONS, Place, Size
from bench.servers import Server

DOCUMENTS: Final = Path(__file__).parent / "questions"
ASK_SECONDS_MAX: Final = 120  # a peer may have to sort 200,000 rows
GOALS_FIRST: Final = 20
ROWS_FIRST: Final = 20
PAGE: Final = 200
STEP: Final = 100  # rows; ours gives no more at a time
# What only says how the dialect wraps what is asked for: a list, or a part of the row around it.
LISTS: Final = ("nodes", "edges")
PARTS: Final = ("node", "link", "properties")


class RowsDiffer(Exception):
    """Two servers answer the same question otherwise."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, by its folder in bench/questions, and with which variables each server is asked."""

    name: str
    folder: str
    variables: Mapping[str, Mapping[str, Any]]

    def body(self, server: Server) -> dict[str, Any]:
        """Return the request in the server's dialect."""
        document = (DOCUMENTS / self.folder / f"{server.dialect}.graphql").read_text()
        return {"query": document, "variables": dict(self.variables[server.dialect])}


def questions(servers: Sequence[Server], place: Place, size: Size) -> list[Question]:
    """Return the questions; the servers are asked for the cursors that the last one begins behind."""

    def alike(name: str, folder: str, **variables: Any) -> Question:
        return Question(name, folder, {server.dialect: variables for server in servers})

    return [
        alike("nested read", "nested_read", first=GOALS_FIRST),
        alike("point read", "point_read", id=place.ids("Goal")[0]),
        alike("filtered page", "filtered_page", first=ROWS_FIRST),
        _page(1, servers, size),
        _page(PAGE, servers, size),
    ]


def _page(number: int, servers: Sequence[Server], size: Size) -> Question:
    behind = size.page * (number - 1)
    if behind >= size.of(CONTRIBUTIONS):
        raise ValueError(f"There is no page {number} at size {size.name}.")
    places = {server.dialect: _behind(server, behind) for server in servers}
    return Question(
        f"page {number}", "deep_page", {name: {**each, "first": size.page} for name, each in places.items()}
    )


def _behind(server: Server, rows: int) -> dict[str, Any]:
    """Return the variables of a page that begins behind so many rows: an offset, or the cursor that is walked to."""
    if server.dialect == "neo4j_graphql":
        return {"offset": rows}
    after = None
    for first in [STEP] * (rows // STEP) + [rows % STEP] * bool(rows % STEP):
        question = Question("a walk", "deep_page", {server.dialect: {"first": first, "after": after}})
        after = answered(server, question)["contributions"]["pageInfo"]["endCursor"]
    return {"after": after}


def check_rows(servers: Sequence[Server], question: Question) -> None:
    """Raise RowsDiffer unless all servers answer the same rows, of which there are some."""
    ours, *peers = [rows(answered(server, question)) for server in servers]
    if not next(iter(ours.values())):
        raise RowsDiffer(f"{servers[0].name} answers {question.name} with nothing.")
    for server, theirs in zip(servers[1:], peers, strict=True):
        if theirs != ours:
            raise RowsDiffer(f"{question.name}: {servers[0].name} answers\n{ours}\nand {server.name}\n{theirs}")


def answered(server: Server, question: Question) -> dict[str, Any]:
    """Return a server's data. Raises RowsDiffer where it answers with errors."""
    reply = httpx.post(server.url, json=question.body(server), headers=server.headers, timeout=ASK_SECONDS_MAX).json()
    if reply.get("errors") or not reply.get("data"):
        raise RowsDiffer(f"{server.name} doesn't answer {question.name}: {reply}")
    return reply["data"]


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
