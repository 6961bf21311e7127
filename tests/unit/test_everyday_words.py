"""People find what they mean by their own words, and not what they don't: forty questions over the seed."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from samsyn.graph.graph import Graph
from samsyn.graph.records import Aim
from samsyn.graph.terms import texts_of
from samsyn.questions.find import find
from samsyn.questions.search import search_text
from tests.support.demonstration import demonstration
from tests.unit.graphs import at

QUESTIONS: Final = yaml.safe_load((Path(__file__).parent / "everyday_words.yaml").read_text("utf-8"))
AIMS_FIRST: Final = 5
HITS_FIRST: Final = 10
TOP: Final = 2


@cache
def vaggeryd() -> Graph:
    return demonstration()


@cache
def asked(text: str) -> Sequence[Any]:
    return [hit.node for hit in find(at(vaggeryd()), text=search_text(text), types=None).hits]


def names(of: Sequence[Any]) -> list[str]:
    return [texts_of(each)[0] for each in of]


def test_there_are_forty_questions_about_what_the_seed_has() -> None:
    everything = set(_all_names())
    told = {
        name
        for each in QUESTIONS
        for name in (*each.get("aims", ()), *each.get("finds", ()), *each.get("never", ()), *each.get("later", ()))
    } | {each["first"] for each in QUESTIONS if "first" in each}
    assert len({each["ask"] for each in QUESTIONS}) == 40
    assert told - everything == set()


def _all_names() -> list[str]:
    return [name for each in vaggeryd().records.values() for name in [_name(each)] if name]


def _name(record: Any) -> str:
    return getattr(record, "name", None) or getattr(record, "title", None) or ""


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each["ask"])
def test_what_is_meant_is_found(question: dict[str, Any]) -> None:
    found = asked(question["ask"])
    aims = names([each for each in found if isinstance(each, Aim)][:AIMS_FIRST])
    assert [name for name in question.get("aims", ()) if name not in aims] == []
    assert [name for name in question.get("finds", ()) if name not in names(found[:HITS_FIRST])] == []
    assert "first" not in question or names(found[:1]) == [question["first"]]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda each: each["ask"])
def test_what_is_not_meant_is_not_found_or_stands_later(question: dict[str, Any]) -> None:
    found = names(asked(question["ask"]))
    assert [name for name in question.get("never", ()) if name in found] == []
    assert [name for name in question.get("later", ()) if name in found[:TOP]] == []
