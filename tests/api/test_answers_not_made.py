"""A client that has the answer is told so without its being made, where that rests on the graph alone."""

import httpx

from tests.api.asking import Api
from tests.api.test_metrics import numbers

ROWS = "samsyn_rows_total"
READS = 'samsyn_statement_seconds_count{kind="read"}'
GOALS = "{ goals { nodes { name contributions { nodes { title } } } } }"
LOG = "{ changes(first: 2) { nodes { deed } } }"


async def got(api: Api, query: str, tag: str = "") -> tuple[httpx.Response, float, float]:
    """The response to a GET, how many rows were gone through for it, and how many statements the database read."""
    await api.ask("{ place { code } }")  # which has the graph loaded
    before = await numbers(api)
    response = await api.http.get("/graphql", params={"query": query}, headers={"if-none-match": tag})
    after = await numbers(api)
    return response, after[ROWS] - before[ROWS], after[READS] - before[READS]


async def test_an_answer_that_is_known_is_not_made(town: Api) -> None:
    first, rows, _ = await got(town, GOALS)
    again, rows_again, reads = await got(town, GOALS, first.headers["etag"])

    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert rows > 0
    assert rows_again == 0
    assert reads <= 1, "the look at the revision"


async def test_an_answer_of_the_log_is_made_to_know_its_tag(town: Api) -> None:
    first, _, reads = await got(town, LOG)
    again, _, reads_again = await got(town, LOG, first.headers["etag"])

    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert reads == reads_again > 1
