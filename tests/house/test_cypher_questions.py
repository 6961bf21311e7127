"""The questions of cypher/questions/: each is tried and told in docs/cypher.md, reads only, and isn't the service's."""

import re
from pathlib import Path

import pytest

from samsyn.database.statements import NOT_CODE, folder, statement
from tests.api.test_questions_in_cypher import HELD, columns_of

ROOT = Path(__file__).parents[2]
QUESTIONS = sorted(path.stem for path in (folder() / "questions").glob("*"))
WRITES = re.compile(r"\b(CREATE|MERGE|SET|REMOVE|DELETE|DETACH|FOREACH|LOAD|DROP|ALTER|CALL\s*\w)", re.IGNORECASE)


def test_every_question_is_held_against_the_service() -> None:
    assert sorted(HELD) == QUESTIONS, "Hold each file of cypher/questions/ in tests/api/test_questions_in_cypher.py."


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_only_reads(question: str) -> None:
    writing = WRITES.findall(NOT_CODE.sub("", statement(f"questions/{question}").text))
    assert not writing, f"cypher/questions/ is for reading alone, without procedures: take out {writing}."


def test_the_service_asks_none_of_them() -> None:
    asking = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "service").rglob("*.py")
        if re.search(r"[\"']questions/\w", path.read_text("utf-8"))
    ]
    assert not asking, f"{asking}: what the service asks stands in cypher/reads/; cypher/questions/ is for people."


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_document_tells_a_question_with_its_parameters_and_columns(question: str) -> None:
    rows = re.findall(rf"^\| {question} \|(.*)\|$", (ROOT / "docs" / "cypher.md").read_text("utf-8"), re.MULTILINE)
    assert len(rows) == 1, f"docs/cypher.md needs a row for {question} in its table of questions."
    parameters, _, columns = rows[0].split("|")
    assert set(re.findall(r"\$(\w+)", parameters)) == statement(f"questions/{question}").parameters
    assert re.findall(r"`(\w+)`", columns) == columns_of(question), f"Tell the columns of {question} in their order."
