"""Graph files and the board report, of a database in which everything has been done that there is to do."""

from pathlib import Path
from typing import Any
from zipfile import ZipFile

import networkx as nx
import pytest
from docx import Document
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue] -- compiled, without types

from samsyn.command import graph_export, report
from samsyn.database.port import Address, Database
from samsyn.errors import CannotStart, InvalidArgument, NotThere, SamsynError
from samsyn.exchange.report import words
from samsyn.exchange.report.told import SHARE
from samsyn.graph.records import Place
from samsyn.model.times import today
from samsyn.model.vocabulary import Language
from tests.support import story
from tests.support.doing import deeds_of, do

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SWEDISH, ENGLISH = Language.SV, Language.EN


def read(path: Path) -> bytes:
    return path.read_bytes()


def beside(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir())


def document(path: Path) -> Any:
    return Document(str(path))


def body(path: Path) -> list[Any]:
    """What is in a document, one after the other, as it is stored."""
    with ZipFile(path) as parts:
        return list(etree.fromstring(parts.read("word/document.xml"))[0])


def style_of(element: Any) -> str | None:
    return element.find(f".//{W}pStyle").get(f"{W}val") if element.find(f".//{W}pStyle") is not None else None


def text_of(element: Any) -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


async def test_a_file_has_the_graph_as_it_is(graph: Database, address: Address, tmp_path: Path) -> None:
    path = tmp_path / "graph.graphml"
    goal = await do(graph, "createGoal", name="Trygga på kvällen")
    outcome = await do(graph, "createOutcome", name="Öppet för alla")
    await do(graph, "linkAims", fromId=goal, toId=outcome, weight=2.0)
    old = await do(graph, "createGoal", name="Gammalt")
    await do(graph, "archive", id=old, expectedVersion=1, reason="Klart.")
    assert "2 nodes" in await graph_export.export(address, path, None, SWEDISH)
    found = nx.read_graphml(path)
    assert {each["name"] for _, each in found.nodes(data=True)} == {"Trygga på kvällen", "Öppet för alla"}
    assert found.edges[goal, outcome]["share"] == 1.0
    assert "1 nodes" in await graph_export.export(address, path, goal, SWEDISH)


async def test_what_cannot_be_written_leaves_what_was_there(graph: Database, address: Address, tmp_path: Path) -> None:
    await do(graph, "createGoal", name="Mål")
    path = tmp_path / "graph.gexf"
    await graph_export.export(address, path, None, SWEDISH)
    before = read(path)
    refusals: list[tuple[str, str | None, type[SamsynError]]] = [
        ("graph.txt", None, CannotStart),
        ("graph.gexf", "goal_none", NotThere),
        ("nowhere/graph.gexf", None, CannotStart),
    ]
    for name, aim, expected in refusals:
        with pytest.raises(expected):
            await graph_export.export(address, tmp_path / name, aim, SWEDISH)
    assert (read(path), beside(path)) == (before, ["graph.gexf"])


async def test_a_report_has_headings_tables_and_what_was_done(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    async for _ in story.told(graph):
        pass
    whose = next(iter((await deeds_of(graph).replica.current()).all(Place))).name
    for language, tag in ((SWEDISH, "sv-SE"), (ENGLISH, "en-GB")):
        path = tmp_path / f"{tag}.docx"
        assert "for everybody" in await report.export(address, path, None, "2020-01-01", None, language)
        found = body(path)
        said = (
            words.GOALS,
            words.OUTCOMES,
            words.DRIVERS,
            words.DEVIATIONS,
            words.GAPS,
            words.PRIORITIES,
            words.CHANGES,
        )
        expected = [words.KNOW, words.DECIDE, *(each.heading for each in said)]
        assert [text_of(each) for each in found if style_of(each) == "Heading1"] == [
            each.text(language) for each in expected
        ]
        for place, table in enumerate(found):
            if table.tag == f"{W}tbl":
                head, *rows = table.iter(f"{W}tr")
                assert rows
                assert head.find(f"{W}trPr/{W}tblHeader") is not None
                assert style_of(found[place - 1]) == "Caption"
                if text_of(list(head)[-1]) == words.DRIVERS.columns[-1][0].text(language):
                    assert text_of(found[place + 1]) == SHARE.text(language)
        whole = "\n".join(map(text_of, found))
        assert words.DEVIATIONS.nothing.text(language) not in whole
        assert words.CHANGES.nothing.text(language) not in whole
        assert SHARE.text(language) in whole
        assert "None" not in whole
        named = document(path).core_properties
        assert (named.language, named.title) == (tag, f"{words.TITLE.text(language)}: {whose}")


async def test_a_report_of_a_board_has_what_it_and_those_below_it_own(
    graph: Database, address: Address, tmp_path: Path
) -> None:
    path = tmp_path / "board.docx"
    board = await do(graph, "registerActor", name="Barn- och utbildningsnämnden", kind="BOARD")
    await do(graph, "registerActor", name="Skolan", kind="UNIT", partOfId=board)
    await do(graph, "createGoal", name="Nämndens mål", ownerIds=[board])
    await do(graph, "createGoal", name="Andras mål")
    told = await report.export(address, path, "barn- och UTBILDNINGSNÄMNDEN", None, None, SWEDISH)
    assert told.startswith(f"The report for Barn- och utbildningsnämnden, {today()[:4]}-01-01 to ")
    [goals] = [each for each in document(path).tables if each.rows[0].cells[0].text == "Mål"]
    assert [row.cells[0].text for row in goals.rows[1:]] == ["Nämndens mål"]
    await do(graph, "registerActor", name="Barn- och utbildningsnämnden", kind="BOARD")
    for under, since, until, expected in (
        ("barn- och utbildningsnämnden", None, None, "2 actors are called"),
        ("Nej", None, None, "No actor has the id or the name"),
        (None, "i går", None, "since is “i går”, which is no day"),
        (None, "2026-03-01", "2026-02-01", "ends .* before it starts"),
    ):
        with pytest.raises(InvalidArgument, match=expected):
            await report.export(address, path, under, since, until, SWEDISH)
    with pytest.raises(CannotStart, match=r"Let it end with \.docx"):
        await report.export(address, tmp_path / "board.doc", None, None, None, SWEDISH)
    assert beside(path) == ["board.docx"]
