"""docs/begin.md and docs/begin.sv.md: what they show makes a graph of one's own, and is the same in both languages."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.api.asking import Api, Json
from tests.api.test_identity import asked_with, issued

DOCS = Path(__file__).parents[2] / "docs"
BLOCK = re.compile(r"^```graphql\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ENGLISH, SWEDISH = ((DOCS / name).read_text("utf-8") for name in ("begin.md", "begin.sv.md"))


def test_both_languages_show_the_same() -> None:
    assert BLOCK.findall(ENGLISH) == BLOCK.findall(SWEDISH)
    assert [text.count("\n## ") for text in (ENGLISH, SWEDISH)] == [9, 9]
    assert ENGLISH.count("\n| ") == SWEDISH.count("\n| ")


async def test_the_page_leads_from_nothing_to_who_drives_what(api: Api) -> None:
    strategist = (await issued(api, role="STRATEGIST", name="Kansliet"))[1]
    blocks = BLOCK.findall(ENGLISH)
    place, vision, group, outcome, actors, goal, measure, observation, contribution, key, drivers = blocks

    async def asked(query: str, by: str = strategist, **variables: Any) -> Json:
        body = (await asked_with(api, by, query, **variables)).json()
        assert "errors" not in body, body
        assert [told["userErrors"] for told in body["data"].values() if "userErrors" in told] in ([], [[]], [[], []])
        return body["data"]

    assert (await asked(place))["setPlace"]["place"] == {"code": "0665", "name": "Vaggeryd"}
    ids: dict[str, str] = {"vision": (await asked(vision))["vision"]["vision"]["id"]}
    ids["group"] = (await asked(group))["createBeneficiaryGroup"]["beneficiaryGroup"]["id"]
    made = await asked(outcome, vision=ids["vision"], group=ids["group"])
    ids["outcome"] = made["createOutcome"]["outcome"]["id"]
    ids |= {name: told["actor"]["id"] for name, told in (await asked(actors)).items()}
    made = await asked(goal, board=ids["board"], outcome=ids["outcome"])
    ids["goal"] = made["createGoal"]["goal"]["id"]
    made = await asked(measure, board=ids["board"], goal=ids["goal"])
    ids["measure"] = made["createMeasure"]["measure"]["id"]
    made = await asked(observation, measure=ids["measure"])
    assert made["recordObservations"]["observations"] == [{"value": 13.0}]
    await asked(contribution, board=ids["board"], association=ids["association"], goal=ids["goal"])

    administrator = (await issued(api, role="ADMIN", name="Förvaltaren"))[1]
    secret = (await asked(key, administrator, association=ids["association"]))["issueApiKey"]["secret"]
    assert (await asked("{ viewer { actors { nodes { id } } } }", secret))["viewer"]["actors"]["nodes"] == [
        {"id": ids["association"]}
    ]

    answer = await asked(drivers, outcome=ids["outcome"])
    shares = {each["actor"]["name"]: each["share"] for each in answer["drivers"]["actors"]["nodes"]}
    assert shares == pytest.approx({"Socialnämnden": 0.75, "Väntjänsten": 0.25})
    assert answer["drivers"]["unsupportedShare"] == 0.0
    assert {"VALUE_UNEXPRESSED", "BLIND"} <= {gap["kind"] for gap in answer["gaps"]["nodes"]}
