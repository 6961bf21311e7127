"""README.md is true of the demonstration: its questions have the answers that it shows, and its picture is of today."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samsyn.api.ready import ready_operations
from samsyn.graph.graph import Graph
from samsyn.graph.records import Record
from tests.support.answering import answered
from tests.support.demonstration import demonstration

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
CURL = re.compile(r"""curl -s http://127\.0\.0\.1:8000/graphql .*-d '(\{"query": ".*"\})'$""", re.MULTILINE)
ANSWER = re.compile(r"^```json\n(.*?)^```", re.MULTILINE | re.DOTALL)
SHOWN = re.compile(
    r"\]\(schema/operations/(\w+)\.graphql\)[^\n`]*\n(?:[^\n`|]+\n)*\n```json\n(.*?)^```", re.MULTILINE | re.DOTALL
)
# What the shown answers of ready operations were asked about, by name.
ASKED = {
    "outcome_drivers": {"aimId": "Människor känner sig trygga i centrum på kvällen"},
    "goal_chain": {"fromId": "Öppna dörrar mot torget på fredagar"},
    "actor_overview": {"actorId": "Exempelföreningen Bollklubben"},
}


@pytest.fixture(scope="module")
def graph() -> Graph:
    return demonstration()


def test_the_first_question_has_the_answer_that_is_shown(graph: Graph) -> None:
    question = json.loads(CURL.findall(README)[0])["query"]
    shown = json.loads(ANSWER.findall(README)[0])["data"]
    data, errors = answered(graph, question)
    assert errors == []
    assert data == shown, f"Put today's answer into README.md: {json.dumps(data, ensure_ascii=False)}"


@pytest.mark.parametrize("name", ASKED)
def test_what_is_shown_of_a_ready_operation_is_in_its_answer(graph: Graph, name: str) -> None:
    [shown] = [json.loads(text) for operation, text in SHOWN.findall(README) if operation == name]
    variables = {key: _id_of(graph, called) for key, called in ASKED[name].items()}
    data, errors = answered(graph, ready_operations()[name], variables)
    assert errors == []
    assert any(_has(part, shown) for part in _parts(data)), (
        f"{name} doesn't answer what README.md shows. Today: {json.dumps(data, ensure_ascii=False)[:4_000]}"
    )


def test_every_answer_that_is_shown_is_tried() -> None:
    assert [name for name, _ in SHOWN.findall(README)] == list(ASKED)
    assert len(ANSWER.findall(README)) == len(ASKED) + 1


def _id_of(graph: Graph, called: str) -> str:
    [found] = [each.id for each in graph.records.values() if _name(each) == called]
    return found


def _name(record: Record) -> str:
    return getattr(record, "name", "") or getattr(record, "title", "")


def _parts(value: Any) -> Iterator[Any]:
    """Yield a value and all that is in it."""
    yield value
    within: list[Any] = list(value.values()) if isinstance(value, dict) else value if isinstance(value, list) else []
    for each in within:
        yield from _parts(each)


def _has(value: Any, shown: Any) -> bool:
    """Whether a value is what is shown of it; fields, and elements of lists, may be left out."""
    if isinstance(shown, dict) and isinstance(value, dict):
        return all(key in value and _has(value[key], each) for key, each in shown.items())
    if isinstance(shown, list) and isinstance(value, list):
        left = iter(value)
        return all(any(_has(each, wanted) for each in left) for wanted in shown)
    return bool(value == shown)
