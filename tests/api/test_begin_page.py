"""docs/begin.md and docs/begin.sv.md: what they show makes a graph of one's own, and is the same in both languages."""

import re
from pathlib import Path
from typing import Any

import pytest

from samsyn.command import new, table_import
from samsyn.database.port import Address, Database
from samsyn.model.vocabulary import Language
from tests.api.asking import Api, Json, served
from tests.api.test_identity import asked_with, issued
from tests.support.begin_page import PAGES, blocks, fill, sheets_shown, shown_answer

WORDS = re.compile(r"(?<=--reason ).*| --lang en")


def test_both_languages_show_the_same() -> None:
    english, swedish = Language.EN, Language.SV
    assert blocks(english, "graphql") == blocks(swedish, "graphql")
    assert shown_answer(english) == shown_answer(swedish)
    words = [re.findall(r"samsyn .*", "".join(blocks(language, "sh"))) for language in (english, swedish)]
    assert [WORDS.sub("", line) for line in words[0]] == [WORDS.sub("", line) for line in words[1]]
    assert [len(rows) for rows in sheets_shown(english).values()] == [1, 1, 2, 1, 1, 1, 1, 2, 3, 1, 1, 1]
    for marks in ("\n## ", "\n| ", "\n```sh\n"):
        assert PAGES[english].count(marks) == PAGES[swedish].count(marks)


@pytest.mark.parametrize("language", list(Language))
async def test_the_workbook_leads_from_nothing_to_who_drives_what(
    graph: Database,  # noqa: ARG001 -- it empties the database
    address: Address,
    tmp_path: Path,
    language: Language,
) -> None:
    path, told = tmp_path / "vaggeryd.xlsx", list[str]()
    await new.make(address, new.Beginning("Vaggeryd", "0665", path, language))
    fill(path, sheets_shown(language))

    await table_import.import_(address, path, "", told.append, dry=True)
    async with served(address) as api:
        assert await api.ask("{ place { code } outcomes { totalCount } }") == {
            "place": {"code": "0665"},
            "outcomes": {"totalCount": 0},
        }
    await table_import.import_(address, path, "Den första planen", told.append, dry=False)
    async with served(address) as api:
        assert await api.ask(blocks(language, "graphql")[0]) == shown_answer(language)
        measure = await api.ask("{ measures { nodes { acceptedValue targetValue latest { value period } } } }")
        assert measure["measures"]["nodes"] == [
            {"acceptedValue": 14.0, "targetValue": 10.0, "latest": {"value": 13.0, "period": "2025"}}
        ]
        revision = await api.ask("{ revision }")
    await table_import.import_(address, path, "", told.append, dry=False)
    async with served(address) as api:
        assert await api.ask("{ revision }") == revision  # what is there already is left as it is


async def test_mutations_lead_there_too(api: Api) -> None:
    strategist = (await issued(api, role="STRATEGIST", name="Kansliet"))[1]
    question, first, outcome, goal, contribution = blocks(Language.EN, "graphql")

    async def asked(query: str, **variables: Any) -> Json:
        body = (await asked_with(api, strategist, query, **variables)).json()
        assert "errors" not in body, body
        assert not any(told.get("userErrors") for told in body["data"].values()), body
        return body["data"]

    made = await asked(first)
    assert made["place"]["place"] == {"code": "0665", "name": "Vaggeryd"}
    board, vision = made["board"]["actor"]["id"], made["vision"]["vision"]["id"]
    made = await asked(outcome, vision=vision, group=made["group"]["beneficiaryGroup"]["id"])
    made = await asked(goal, board=board, outcome=made["createOutcome"]["outcome"]["id"])
    await asked(contribution, board=board, goal=made["createGoal"]["goal"]["id"])
    [answer] = (await asked(question))["outcomes"]["nodes"]
    assert answer["drivers"]["actors"]["nodes"] == [{"actor": {"name": "Socialnämnden"}, "share": 1.0}]
