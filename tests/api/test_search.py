"""Search finds by words, the best first; the vocabulary tells every value in words."""

from typing import Any

import pytest

from samsyn.api.schema import SCHEMA
from tests.api.asking import Api

SEARCH = """query($text: String!, $types: [NodeType!], $first: Int) {
  search(text: $text, types: $types, first: $first) { label } }"""


async def labels(town: Api, text: str, **more: object) -> list[str]:
    return [node["label"] for node in (await town.ask(SEARCH, text=text, **more))["search"]]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trygg", ["Trygghet", "Samverkan Trygg", "Äldre är trygga"]),
        ("TRYGGHET", ["Trygghet"]),
        ("  äldre   trygga ", ["Äldre är trygga"]),
        ("trygga äldre", ["Äldre är trygga"]),
        ("a\u030aker", ["Åker i träda", "Åkermarknad"]),
        ("\ufeffTrygg\u00adhet\u202e", ["Trygghet"]),
        ("äldre\u00a0trygga", ["Äldre är trygga"]),
        ("ä r t y g a l d e är trygga äldre", ["Äldre är trygga"]),
        ("ä r t y g a l d e är trygga äldre nej", []),
        ("aker", []),
        ("längta", ["Unga trivs"]),
        ("Avskaffat", []),
        ("finns inte", []),
    ],
)
async def test_words_are_found_best_first(town: Api, text: str, found: list[str]) -> None:
    assert await labels(town, text) == found


async def test_a_search_is_of_the_types_and_the_number_asked_for(town: Api) -> None:
    everything = await labels(town, "a", first=100)

    assert await labels(town, "a", first=3) == everything[:3]
    assert await labels(town, "trygg", types=["MEASURE", "ACTOR"]) == ["Trygghet", "Samverkan Trygg"]
    assert await labels(town, "trygg", types=[]) == []


async def test_what_is_found_is_answered_like_any_node(town: Api) -> None:
    data = await town.ask(
        """{ search(text: "unga trivs") { __typename id label ... on Outcome { experiencedBy { totalCount }
        drivers { supportingShare } } } }"""
    )

    assert town.named(data["search"]) == [
        {
            "__typename": "Outcome",
            "id": "@unga-trivs",
            "label": "Unga trivs",
            "experiencedBy": {"totalCount": 2},
            "drivers": {"supportingShare": pytest.approx(1.0)},
        }
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        'text: ""',
        'text: "  "',
        'text: "\\u200b\\u3164"',
        f'text: "{"a" * 201}"',
        'text: "a", first: 0',
        'text: "a", first: 101',
    ],
)
async def test_a_search_out_of_range_is_null_and_the_rest_stands(town: Api, arguments: str) -> None:
    body = await town.answer(f"{{ found: search({arguments}) {{ id }} place {{ code }} }}")

    assert body["data"] == {"found": None, "place": {"code": "0665"}}
    assert [(error["path"], error["extensions"]) for error in body["errors"]] == [(["found"], {"code": "INVALID"})]


@pytest.mark.parametrize("language", ["SV", "EN"])
async def test_every_value_of_every_enum_is_told_in_words(town: Api, language: str) -> None:
    data = await town.ask(
        "query($language: Language!) { vocabulary(language: $language) { type value label explanation } }",
        language=language,
    )

    told = {(term["type"], term["value"]) for term in data["vocabulary"]}
    assert len(told) == len(data["vocabulary"])
    assert all(term["label"].strip() and term["explanation"].strip() for term in data["vocabulary"])
    for name in ("ActorKind", "Sector", "Polarity", "Confidence", "ContributionStatus", "Attainment", "UserErrorCode"):
        enum: Any = SCHEMA.type_map[name]
        assert {(name, value) for value in enum.values} <= told


async def test_the_vocabulary_is_swedish_unless_said(town: Api) -> None:
    terms = (await town.ask("{ vocabulary { type value label } }"))["vocabulary"]

    assert {"type": "ActorKind", "value": "BOARD", "label": "nämnd"} in terms
