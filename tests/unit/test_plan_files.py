"""What `samsyn plan` prints of a file, or why it prints nothing: a sentence each, with the place where it helps."""

from pathlib import Path

import pytest

from samsyn.command.plan import NOTHING, source_of
from samsyn.errors import InvalidArgument
from samsyn.settings import Limits

TWO = "query Code($named: Boolean!) { place { code name @include(if: $named) } }\nquery Name { place { name } }\n"
NO_VALUE = (
    "FILE:1:12: Variable '$named' has invalid value: Expected a value of non-null type 'Boolean!' to be provided."
    " Pass it with --variables."
)
LIMITS = Limits()


def printed(folder: Path, text: str, name: str | None = None, variables: str = "{}") -> str:
    """What is printed of a file with this text."""
    file = folder / "asked.graphql"
    file.write_text(text, encoding="utf-8")
    return source_of(file, name, variables, LIMITS)


def refusal(folder: Path, text: str, name: str | None = None, variables: str = "{}") -> str:
    """Why nothing is printed; FILE stands for the file."""
    with pytest.raises(InvalidArgument) as refused:
        printed(folder, text, name, variables)
    return str(refused.value).replace(str(folder / "asked.graphql"), "FILE")


def test_the_only_operation_needs_no_name(tmp_path: Path) -> None:
    assert '"code":{value' in printed(tmp_path, "{ place { code } }")


def test_one_of_several_is_chosen_by_its_name(tmp_path: Path) -> None:
    source = printed(tmp_path, TWO, "Name")
    assert "json_name" in source
    assert "json_code" not in source


@pytest.mark.parametrize("named", ["true", "false"])
def test_skip_and_include_take_the_variables_that_are_given(tmp_path: Path, named: str) -> None:
    source = printed(tmp_path, TWO, "Code", f'{{"named": {named}, "other": "idle"}}')
    assert ("json_name" in source) == (named == "true")


def test_other_variables_need_no_value(tmp_path: Path) -> None:
    assert "def write_root" in printed(tmp_path, "query($id: ID!) { node(id: $id) { id } }")


@pytest.mark.parametrize("text", ["{ __typename }", "{ __schema { types { name } } }"])
def test_what_asks_of_the_schema_alone_is_not_compiled(tmp_path: Path, text: str) -> None:
    assert printed(tmp_path, text) == NOTHING


@pytest.mark.parametrize(
    ("text", "name", "variables", "words"),
    [
        ("{", None, "{}", "FILE:1:2: Syntax Error: Expected Name, found <EOF>."),
        ("", None, "{}", "FILE:1:1: Syntax Error: Unexpected <EOF>."),
        ("{\n\n   nothing }", None, "{}", "FILE:3:4: Cannot query field 'nothing' on type 'Query'."),
        (TWO, None, "{}", "FILE has several operations. Choose one with --operation: Code, Name."),
        (TWO, "Place", "{}", "FILE has no operation called Place, but Code, Name."),
        ("{ place { code } }", "Place", "{}", "FILE has no operation called Place."),
        (
            TWO,
            "Code",
            "{}",
            NO_VALUE,
        ),
        (TWO, "Code", "[]", "--variables isn't a JSON object."),
        (TWO, "Code", "{named: true}", "--variables isn't a JSON object."),
    ],
)
def test_what_cannot_be_compiled_is_told(
    tmp_path: Path, text: str, name: str | None, variables: str, words: str
) -> None:
    assert refusal(tmp_path, text, name, variables) == words


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    latin = tmp_path / "latin.graphql"
    latin.write_bytes("{ place { code } } # Å".encode("latin-1"))
    reasons = {
        tmp_path / "gone.graphql": "No such file or directory",
        tmp_path: "Is a directory",
        latin: "it isn't UTF-8",
    }
    for file, reason in reasons.items():
        with pytest.raises(InvalidArgument) as refused:
            source_of(file, None, "{}", LIMITS)
        assert str(refused.value) == f"{file} can't be read ({reason})."
