"""The graph and the management review over HTTP: files as the commands write them, with the rights of the API."""

import io
from typing import Any

import networkx as nx
import pytest
from docx import Document

from samsyn.database.port import Address
from samsyn.exchange.graphs.formats import WRITERS
from samsyn.exchange.report import words
from samsyn.model.times import this_day
from samsyn.model.vocabulary import Language
from tests.api.asking import Api, served
from tests.api.exports import got

NAMED = "{ outcomes(first: 1) { nodes { id name } } actors(first: 1) { nodes { id name } } }"
DRAFTS = "{ contributions(first: 100) { nodes { title } } }"


def paragraphs(content: bytes) -> list[str]:
    document: Any = Document(io.BytesIO(content))
    return [each.text for each in document.paragraphs]


async def names_in(api: Api, key: str | None = "", **params: str) -> set[str]:
    response = await got(api, "/export/graph.graphml", key, **params)
    assert response.status_code == 200, response.text
    return {name for _, name in nx.parse_graphml(response.text).nodes(data="name")}


async def test_a_board_gets_its_review_as_a_word_document(town: Api) -> None:
    [board] = (await town.ask(NAMED))["actors"]["nodes"]
    response = await got(town, "/export/report.docx", under=board["id"], since="2026-01-01", lang="sv")
    assert response.status_code == 200, response.text
    assert response.headers["content-disposition"].endswith(f"genomg%C3%A5ng%20{this_day()}.docx")
    told = paragraphs(response.content)
    assert board["name"] in told
    assert words.MADE_OF.text(Language.SV) in told
    english = paragraphs((await got(town, "/export/report.docx", lang="en")).content)
    assert words.MADE_OF.text(Language.EN) in english


@pytest.mark.parametrize("kind", [each.removeprefix(".") for each in WRITERS])
async def test_the_graph_comes_in_every_format_that_the_command_writes(town: Api, kind: str) -> None:
    response = await got(town, f"/export/graph.{kind}", lang="en")
    assert response.status_code == 200, response.text
    assert response.headers["content-disposition"].endswith(f"graph%20{this_day()}.{kind}")
    [outcome] = (await town.ask(NAMED))["outcomes"]["nodes"]
    assert outcome["name"] in response.text


async def test_the_graph_of_an_aim_is_what_leads_to_it(town: Api) -> None:
    [outcome] = (await town.ask(NAMED))["outcomes"]["nodes"]
    everything = await names_in(town)
    below = await names_in(town, aim=outcome["id"])
    assert outcome["name"] in below
    assert below < everything


async def test_nobody_sees_more_in_a_graph_file_than_in_an_answer(town: Api) -> None:
    drafts = {each["title"] for each in (await town.ask(DRAFTS))["contributions"]["nodes"]}
    request = town.http.build_request("POST", "/graphql", json={"query": DRAFTS})
    del request.headers["authorization"]
    public = {each["title"] for each in (await town.http.send(request)).json()["data"]["contributions"]["nodes"]}
    assert drafts - public
    assert drafts <= await names_in(town)
    assert not (drafts - public) & await names_in(town, None)


@pytest.mark.usefixtures("town")
async def test_a_review_tells_shares_and_is_for_those_who_see_them(address: Address) -> None:
    async with served(address, anonymous="catalogue") as api:
        response = await got(api, "/export/report.docx", None, lang="sv")
        assert response.status_code == 403
        assert "Andelar visas bara" in response.text
        assert (await got(api, "/export/graph.gexf", None)).status_code == 200


@pytest.mark.parametrize(
    ("path", "params", "status", "words_told"),
    [
        ("/export/report.docx", {"under": "Ingen", "lang": "sv"}, 400, "Ingen aktör har id:t eller namnet"),
        ("/export/report.docx", {"since": "i våras", "lang": "sv"}, 400, "som inte är en dag"),
        (
            "/export/report.docx",
            {"aim": "x", "lang": "en"},
            400,
            "takes no “aim”, but these: under, since, until, lang.",
        ),
        ("/export/report.pdf", {"lang": "en"}, 404, "There is no list report as pdf."),
        ("/export/graph.png", {"lang": "en"}, 404, "Ask for one of these: graphml, gexf, mmd, xml."),
        ("/export/graph.gexf", {"aim": "outcome_01m8kq1t1ja3dxk3j1d6z9gvdc", "lang": "en"}, 404, "nothing with the id"),
        ("/export/graph.gexf", {"filter": "{}", "lang": "sv"}, 400, "tar inget ”filter”, utan dessa: aim, lang."),
    ],
)
async def test_what_cannot_be_made_is_told_in_words(
    town: Api, path: str, params: dict[str, str], status: int, words_told: str
) -> None:
    response = await got(town, path, **params)
    assert (response.status_code, response.headers["content-type"]) == (status, "text/plain; charset=utf-8")
    assert words_told in response.text
