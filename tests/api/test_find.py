"""Everyday words over the whole service: what is found and why, how much of each type, and recorded synonyms."""

from typing import Any

import pytest

from tests.api.asking import Api
from tests.support.doing import do

FIND = """query($text: String!, $types: [NodeType!], $first: Int = 20, $after: String) {
  find(text: $text, types: $types) {
    words unmatchedWords facets { type count }
    hits(first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        score hasAllWords node { label } via { label } reasons { word kind found synonym inName } } } } }"""


async def found(api: Api, text: str, **more: Any) -> dict[str, Any]:
    return (await api.ask(FIND, text=text, **more))["find"]


def labels(told: dict[str, Any]) -> list[str]:
    return [each["node"]["label"] for each in told["hits"]["nodes"]]


async def test_a_search_tells_what_is_found_why_and_how_much_of_each_type(town: Api) -> None:
    told = await found(town, "och tryggare")

    assert (told["words"], told["unmatchedWords"]) == (["tryggare"], [])
    assert "Äldre är trygga" in labels(told)
    assert sum(each["count"] for each in told["facets"]) == told["hits"]["totalCount"] == len(labels(told))
    hit = next(each for each in told["hits"]["nodes"] if each["node"]["label"] == "Äldre är trygga")
    assert hit["hasAllWords"] is True
    assert hit["reasons"] == [
        {"word": "tryggare", "kind": "INFLECTED", "found": "trygga", "synonym": None, "inName": True}
    ]


async def test_pages_follow_each_other_and_cost_the_search_again(town: Api) -> None:
    whole = labels(await found(town, "trygg"))
    pages: list[str] = []
    after = None
    while True:
        told = await found(town, "trygg", first=1, after=after)
        pages += labels(told)
        after = told["hits"]["pageInfo"]["endCursor"]
        if not told["hits"]["pageInfo"]["hasNextPage"]:
            break
    assert pages == whole


async def test_types_choose_the_hits_and_leave_the_facets(town: Api) -> None:
    whole, actors = await found(town, "trygg"), await found(town, "trygg", types=["ACTOR"])

    assert labels(actors) == ["Samverkan Trygg"]
    assert actors["facets"] == whole["facets"]


@pytest.mark.parametrize("text", ["", "  ", "\u200b", "a" * 201])
async def test_a_search_for_nothing_or_too_much_is_null_and_the_rest_stands(town: Api, text: str) -> None:
    body = await town.answer("query($text: String!) { find(text: $text) { words } place { code } }", text=text)
    assert body["data"] == {"find": None, "place": {"code": "0665"}}
    assert [(error["path"], error["extensions"]) for error in body["errors"]] == [(["find"], {"code": "INVALID"})]


async def test_recorded_synonyms_are_listed_and_searched_for_at_once(town: Api) -> None:
    assert labels(await found(town, "rädd")) == []
    await do(town.graph, "recordSynonyms", words=[{"word": "rädd", "synonyms": ["trygghet"]}])

    told = await found(town, "rädda")
    assert "Trygghet" in labels(told)
    assert {each["reasons"][0]["synonym"] for each in told["hits"]["nodes"]} == {"trygghet"}
    listed = await town.ask("{ synonyms { totalCount nodes { id word synonyms } } }")
    assert listed["synonyms"] == {
        "totalCount": 1,
        "nodes": [{"id": "synonym_rädd", "word": "rädd", "synonyms": ["trygghet"]}],
    }

    await do(town.graph, "recordSynonyms", words=[{"word": "rädd", "synonyms": []}])
    assert labels(await found(town, "rädd")) == []
