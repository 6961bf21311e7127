"""A caller's text never becomes Cypher: it is stored as it is, or asked for in vain, and the graph is whole."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from samsyn.database.port import Address
from samsyn.deeds import DEEDS, shapes
from samsyn.deeds.doing.limits import Line, Paragraphs, PeriodText, WebAddress
from tests.api.asking import Api, Json, filled
from tests.support.doing import everything

TEXTS = [
    "' OR 1=1",
    "}) DETACH DELETE n //",
    "`",
    "`MATCH (n) DETACH DELETE n`",
    "$p1",
    "${name}",
    "\\",
    "\\u0027 OR 1=1 //",
    '"; DROP DATABASE neo4j; //',
    "/* * /",
    "%s %d {0}",
    "<script>alert(1)</script>",
    "null",
]
# What each deed that makes something needs besides its texts.
NEEDS: dict[str, Json] = {
    "createVision": {},
    "createOutcome": {},
    "createGoal": {},
    "createValue": {},
    "createBeneficiaryGroup": {},
    "registerActor": {"kind": "UNIT"},
    "registerContribution": {"makers": [], "status": "DRAFT"},
    "createAsset": {"kind": "TOOLKIT"},
    "createMeasure": {"stage": "EFFECT", "method": "COUNT", "direction": "INCREASE"},
}
MEASURE: Json = {"name": "M", "unit": "%", "stage": "EFFECT", "method": "COUNT", "direction": "INCREASE"}
ASKED = [
    "query($text: ID!) { node(id: $text) { id } }",
    "query($text: ID!) { nodes(ids: [$text]) { id } }",
    "query($text: ID!) { drivers(aimId: $text) { id } }",
    "query($text: ID!) { chains(fromId: $text) { share } }",
    "query($text: String) { goals(after: $text) { totalCount } }",
    "query($text: String!) { search(text: $text) { id } }",
    "query($text: String) { goals(filter: {name: {contains: $text}}) { totalCount } }",
    "query($text: String) { goals(filter: {externalId: {eq: $text}}) { totalCount } }",
    "query($text: ID) { goals(filter: {id: {eq: $text}}) { totalCount } }",
    "query($text: String) { measures { nodes { observations(area: $text) { totalCount } } } }",
]


def texts_of(deed: str) -> list[str]:
    """Return the fields of a deed's input that take any text of this length."""
    return [
        shape.alias
        for shape in shapes(DEEDS[deed].input)
        if any(isinstance(mark, Line | Paragraphs) for mark in shape.marks)
        and not any(isinstance(mark, WebAddress | PeriodText) for mark in shape.marks)
    ]


@pytest_asyncio.fixture(scope="module")
async def api(address: Address) -> AsyncIterator[Api]:
    """The service over a graph to which all tests here add."""
    async with filled(address, {"createGoal": [{"name": "G"}], "createMeasure": [MEASURE]}) as api:
        yield api


async def count(api: Api) -> int:
    """Return how many nodes there are."""
    [nodes] = await api.graph.read("MATCH (node) RETURN count(node)", {})
    return nodes


@pytest.mark.parametrize("text", TEXTS)
async def test_a_text_is_stored_verbatim_in_every_field(api: Api, text: str) -> None:
    for deed, needs in NEEDS.items():
        before = await count(api)
        fields = texts_of(deed)
        given = dict.fromkeys(fields, text) | ({"kpiId": text[:20]} if "kpiId" in fields else {})
        [noun] = DEEDS[deed].payload
        told = [name for name in fields if name != "idempotencyKey"]

        payload = await api.done(
            deed, {**needs, **given, "idempotencyKey": f"{deed} {text}"}, f"{noun} {{ {' '.join(told)} }}"
        )

        assert payload[noun] == {name: given[name] for name in told}
        assert await count(api) == before + len(["the node", "change", "mention", "answer to the key"])


def test_every_deed_that_makes_something_is_tried() -> None:
    made = {name for name in DEEDS if name.startswith(("create", "register"))}

    assert made == NEEDS.keys()
    assert all(texts_of(deed) for deed in NEEDS)


@pytest.mark.parametrize("text", TEXTS)
async def test_a_text_that_is_asked_for_finds_nothing_and_breaks_nothing(api: Api, text: str) -> None:
    before = await everything(api.graph)

    for query in ASKED:
        body: Any = await api.answer(query, text=text)
        codes = {error["extensions"]["code"] for error in body.get("errors", [])}
        assert codes <= {"INVALID", "NOT_FOUND"}
    assert await everything(api.graph) == before
