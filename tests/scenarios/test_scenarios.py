"""Plays the scenarios: facts, then questions and deeds one after the other, each with the answer that it must have.

A scenario is a YAML file. `facts` are written as a seed: a deed's name and a list of its inputs, external ids in the
place of ids. Of the `steps`, each says in words what it shows (`so`), and

    ask: Who                     a question of questions.graphql, or an operation of schema/operations by its stem
    with: {aim: "@O"}            its variables; `@O` stands for the id of what has the external id O
    answer: …                    its data, with `@O` in the place of ids

    do: createGoal               a deed, or an operation of schema/operations that does one, by its stem
    with: {name: Fler träd}      its input
    as: the club                 who does it: a name of the scenario's `keys`, each with the input of issueApiKey; an
                                 admin unless said; questions have it, too
    answer: …                    its payload; `refused` in its place lists the user errors

    vote: {measure: "@puls", group: "@unga", day: "<last month>-16", up: 3, down: 7}
                                 thumbs of that many people on a day, each with a ballot that was handed out

    task: 7                      which task of a first month it shows: a row of docs/first_month.md

`<this month>`, `<last month>` and `<last tertial>` stand for these periods, so that what is recent stays so.
A question's answer is compared whole; of an operation's answer and a payload, what is written is compared. Lists are
compared whole, numbers to twelve decimals.
"""

import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from graphql import OperationDefinitionNode, parse, print_ast

from samsyn.api.ready import ready_operations
from samsyn.model.times import this_day
from samsyn.performing.votes import count as counting
from tests.api.asking import Api, Json, own_fields_of, own_selection_of, selection_of
from tests.api.test_identity import issued

HERE = Path(__file__).parent
OPERATIONS = ready_operations()
QUESTIONS = {
    each.name.value: print_ast(each)
    for each in parse((HERE / "questions.graphql").read_text("utf-8")).definitions
    if isinstance(each, OperationDefinitionNode) and each.name
}
CAST = """mutation($input: CastPulseInput!) {
  castPulse(input: $input) { accepted userErrors { message } }
}"""


def read(path: Path) -> Any:
    """Return a scenario, with the periods of this day."""
    today = this_day()
    last_month = today.replace(day=1) - timedelta(days=1)
    last_tertial = today.replace(month=(today.month - 1) // 4 * 4 + 1, day=1) - timedelta(days=1)
    periods = {
        "<this month>": f"{today:%Y-%m}",
        "<last month>": f"{last_month:%Y-%m}",
        "<last tertial>": f"{last_tertial.year}-T{last_tertial.month // 4}",
    }
    text = path.read_text("utf-8")
    for words, period in periods.items():
        text = text.replace(words, period)
    return yaml.safe_load(text)


SCENARIOS = {path.stem: read(path) for path in sorted(HERE.glob("*.yaml"))}


@pytest.mark.parametrize("name", SCENARIOS)
async def test_scenario(api: Api, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    scenario = SCENARIOS[name]
    await api.load(scenario.get("facts", {}))
    given = scenario.get("keys", {})
    keys = {name: (await issued(api, name=name, **given[name]))[1] for name in given}
    for number, step in enumerate(scenario["steps"], 1):
        where = f"step {number}: {step['so']}"
        somebody = step.get("as")
        asking = replace(api, key=keys[somebody]) if somebody else api
        if "vote" in step:
            with monkeypatch.context() as calendar:  # votes count for the day on which they are given
                calendar.setattr(counting, "this_day", lambda day=step["vote"]["day"]: date.fromisoformat(f"{day}"))
                await vote(api, step["vote"], where)
            await api.learn_names()
        elif "do" in step:
            await do(asking, step, where)
            await api.learn_names()
        else:
            await ask(asking, step, where)
    assert {step["as"] for step in scenario["steps"] if "as" in step} == keys.keys()


def test_every_question_is_asked_and_every_scenario_asks() -> None:
    asked = {name: {step.get("ask") for step in each["steps"]} - {None} for name, each in SCENARIOS.items()}

    assert all(asked.values())
    assert set.union(*asked.values()) >= QUESTIONS.keys()


async def ask(api: Api, step: Json, where: str) -> None:
    """Ask a question and compare its answer."""
    operation = OPERATIONS.get(step["ask"])
    body = await api.answer(operation or QUESTIONS[step["ask"]], **step.get("with", {}))

    errors = [{"path": error["path"], "code": error["extensions"]["code"]} for error in body.get("errors", [])]
    assert errors == step.get("errors", []), where
    expected = api.with_ids(step["answer"])
    found = narrowed(body["data"], expected) if operation else body["data"]
    assert api.named(found) == alike(api.named(expected)), where


async def vote(api: Api, given: Json, where: str) -> None:
    """Hand out ballots, and have each cast by anybody."""
    thumbs = [True] * given["up"] + [False] * given["down"]
    asked = {"measureId": given["measure"], "beneficiaryGroupId": given["group"], "count": len(thumbs)}
    payload = await api.done("issueBallots", asked, "ballots")
    for ballot, up in zip(payload["ballots"], thumbs, strict=True):
        cast = await api.ask(CAST, input={"ballot": ballot, "up": up})
        assert cast == {"castPulse": {"accepted": True, "userErrors": []}}, where


async def do(api: Api, step: Json, where: str) -> None:
    """Do a deed and compare its payload; a refusal changes nothing."""
    refused = step.get("refused", [])
    deed, ready = deed_of(step["do"]), OPERATIONS.get(step["do"])
    revision = await api.graph.revision()
    if ready:
        [payload] = (await api.ask(ready, input=step["with"])).values()
    else:
        selection = own_selection_of(deed) if refused else selection_of(step.get("answer", {}))
        payload = await api.do(deed, step["with"], selection)
    await api.learn_names()

    own = payload.keys() & set(own_fields_of(deed)) if ready else own_fields_of(deed)
    expected = {**(dict.fromkeys(own) if refused else step.get("answer", {})), "userErrors": refused}
    assert api.named(narrowed(payload, expected)) == alike(expected), where
    assert payload["revision"] == revision + (not refused and not payload["replayed"]), where


def deed_of(name: str) -> str:
    """Return the deed that an operation does, or that is told by its own name."""
    return re.sub(r"_(.)", lambda match: match[1].upper(), name)


def narrowed(found: Any, expected: Any) -> Any:
    """Return what is found, of objects only what is expected of them."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return {name: narrowed(found.get(name, "nothing"), value) for name, value in expected.items()}
    if isinstance(expected, list) and isinstance(found, list) and len(found) == len(expected):
        return [narrowed(*pair) for pair in zip(found, expected, strict=True)]
    return found


def alike(expected: Any) -> Any:
    """Return what is expected, with numbers that equal others to twelve decimals."""
    if isinstance(expected, dict):
        return {name: alike(value) for name, value in expected.items()}
    if isinstance(expected, list):
        return [alike(each) for each in expected]
    return pytest.approx(expected, rel=0, abs=1e-12) if isinstance(expected, float) else expected
