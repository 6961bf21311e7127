"""`samsyn plan`: a developer sees what an operation is compiled to, or is told in a sentence why there is nothing."""

from pathlib import Path

from tests.support.service import told

GOAL_CARD = Path(__file__).parents[2] / "schema" / "operations" / "goal_card.graphql"


def test_the_source_of_an_operation_is_printed_without_a_database(tmp_path: Path) -> None:
    code, output = told(["plan", str(GOAL_CARD)], data_dir=str(tmp_path / "data"))
    assert code == 0
    compile(output, "output", "exec")
    sections = output.split("\n\n\n")
    assert len(sections) > 1
    assert all(section.startswith("def write_") for section in sections)
    assert not (tmp_path / "data").exists()


def test_what_cannot_be_compiled_is_refused_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "wrong.graphql"
    file.write_text("query A {\n  nothing\n}\n", encoding="utf-8")
    code, output = told(["plan", str(file)])
    assert (code, output) == (2, f"samsyn: {file}:2:3: Cannot query field 'nothing' on type 'Query'.\n")


def test_a_limit_that_the_service_has_holds_here_too() -> None:
    code, output = told(["plan", str(GOAL_CARD)], max_tokens="10")
    assert code == 2
    assert output.startswith(f"samsyn: {GOAL_CARD}:")
    assert "Document contains more than 10 tokens" in output
