"""The statements as text: how each file is headed, and what is said of one that breaks the rules."""

from pathlib import Path

import pytest

from samsyn.database import statements
from samsyn.database.statements import all_statements, folder, statement
from samsyn.deeds.amendments import AMENDMENTS
from samsyn.errors import CannotStart

GOOD = "// Which goal?\n// params: id, name\n// returns: n\nMATCH (g {id: $id, name: $name}) RETURN count(g) AS n\n"


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of statements of the test's own."""
    monkeypatch.setattr(statements, "folder", lambda: tmp_path)
    return tmp_path


def written(folder: Path, content: str, *, name: str = "question") -> str:
    path = folder / "own" / f"{name}.cypher"
    path.parent.mkdir(exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return f"own/{name}"


def test_every_statement_there_is_keeps_the_rules() -> None:
    names = [each.name for each in all_statements()]
    assert names == sorted(names)
    assert len(names) > 50
    assert all(each.words and each.returns for each in all_statements())
    assert {int(each.name.split("/")[1][:4]) for each in all_statements() if not each.text} == AMENDMENTS.keys()


def test_a_statement_is_its_text_without_the_heading(own: Path) -> None:
    read = statement(written(own, GOOD, name="good"))
    assert read.words == "Which goal?"
    assert read.text == "MATCH (g {id: $id, name: $name}) RETURN count(g) AS n"
    assert read.parameters == {"id", "name"}
    assert read.returns == "n"


def test_what_looks_like_a_parameter_in_text_or_comments_is_none(own: Path) -> None:
    content = "// Which?\n// params: none\n// returns: n\n// $one\nRETURN '$two' AS n, \"it's $three\" AS `$four`\n"
    assert statement(written(own, content, name="quoted")).parameters == frozenset()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("headless", "RETURN 1 AS n\n", "begin with three lines"),
        ("wordless", GOOD.replace("// Which goal?\n", "//\n"), "begin with three lines"),
        ("two_lines", GOOD.replace("// returns: n\n", ""), "begin with three lines"),
        ("listless", GOOD.replace("id, name", "id and name"), "write 'params: a, b' or 'params: none'"),
        ("undeclared", GOOD.replace("id, name\n", "id\n"), r"declares \$id, but the statement uses \$id, \$name"),
        ("unused", GOOD.replace("id, name\n", "id, name, more\n"), r"declares \$id, \$more, \$name"),
        ("nothing_used", GOOD.replace("{id: $id, name: $name}", ""), "but the statement uses none"),
        ("ended", GOOD.replace("AS n\n", "AS n;\n"), "without a semicolon at its end"),
        ("empty", "// Which?\n// params: none\n// returns: n\n", "write one statement"),
        ("trap", GOOD.replace("RETURN", "UNWIND g.ids AS i MATCH (h {id: i}) RETURN"), "put a WITH before the UNWIND"),
    ],
)
def test_a_file_that_breaks_a_rule_is_named_with_what_to_do(own: Path, name: str, content: str, said: str) -> None:
    with pytest.raises(CannotStart, match=said) as told:
        statement(written(own, content, name=name))
    assert str(own / "own" / f"{name}.cypher") in str(told.value)


def test_a_missing_statement_is_named_with_its_file() -> None:
    with pytest.raises(CannotStart, match=r"There is no statement reads/nowhere: .*nowhere\.cypher is missing"):
        statement("reads/nowhere")


def test_the_statements_lie_where_the_package_finds_them() -> None:
    assert (folder() / "reads" / "revision.cypher").is_file()
