"""Whatever a caller reads is said in English and Swedish, with the same values, in words that people use."""

import ast
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

import pytest

from samsyn import errors
from samsyn.errors import Fault, SpokenError

SERVICE = Path(errors.__file__).parent
IN_ONE_LANGUAGE = {
    "command": "operators at the terminal read it",
    "exchange": "operators at the terminal read it",
    "spoken.py": "it is where verbatim is declared",
    "errors.py": "Refused sums up messages for the log",
    "database/replica.py": "it tells the operator how much memory is needed",
    "deeds/doing/unreadable.py": "pydantic's own words for kinds that GraphQL lets nobody send",
    "deeds/deviations/steps.py": "a step that is never too early has nothing to say",
    "web/faults.py": "programmers read it",
}
"""Where `verbatim` may be, and why."""
CODE = re.compile(r"`[^`]*`|idempotencyKey")
HOUSE_WORDS = re.compile(r"\b(deeds?|told|tells? of|stands?|unless said)\b", re.IGNORECASE)
NO_SWEDISH = re.compile(r"\b(the|and|give|choose|this|leave|already|must)\b|Ã|\?\?|&[a-z]+;|\b(ar|for|pa|nar|fran)\b")


class Said(NamedTuple):
    """A message where it is declared."""

    at: str
    english: str
    swedish: str
    values: frozenset[str]


def _calls(name: str) -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(SERVICE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                yield f"{path.relative_to(SERVICE).as_posix()}:{node.lineno}", node


def _text(node: ast.expr | None) -> str:
    """A text that stands in the code as it is; empty for one that is put together."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _messages() -> list[Said]:
    found: list[Said] = []
    for at, call in _calls("Message"):
        given = {each.arg or "**": each.value for each in call.keywords}
        english, swedish = _text(given.pop("en", None)), _text(given.pop("sv", None))
        found.append(Said(at, english, swedish, frozenset(given)))
    return found


MESSAGES = _messages()


def _fields(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def test_there_are_as_many_messages_as_there_are_faults() -> None:
    assert len(MESSAGES) > 200


def test_every_message_is_written_in_both_languages() -> None:
    lacking = [said.at for said in MESSAGES if not (said.english and said.swedish)]
    assert not lacking, f"Write en= and sv= as texts, and give what differs as values: {lacking}"


def test_both_languages_use_the_same_values_and_all_of_them() -> None:
    wrong = [said.at for said in MESSAGES if not _fields(said.english) == _fields(said.swedish) == said.values]
    assert not wrong, f"Use each value in both languages, and no other: {wrong}"


def test_both_languages_end_alike() -> None:
    wrong = [said.at for said in MESSAGES if said.english.endswith(".") != said.swedish.endswith(".")]
    assert not wrong, f"End both with a full stop, or neither: {wrong}"


def test_the_swedish_is_swedish_and_its_letters_are_whole() -> None:
    wrong = [said.at for said in MESSAGES if NO_SWEDISH.search(CODE.sub("", said.swedish))]
    wrong += [said.at for said in MESSAGES if not unicodedata.is_normalized("NFC", said.swedish)]
    assert not wrong, f"Write it in Swedish, with å, ä and ö: {wrong}"


def test_the_english_has_no_house_words() -> None:
    wrong = [f"{said.at}: {said.english}" for said in MESSAGES if HOUSE_WORDS.search(said.english)]
    assert not wrong, f"Use the words that a stranger knows: {wrong}"


def test_only_what_no_caller_reads_is_in_one_language() -> None:
    wrong = [at for at, _ in _calls("verbatim") if not any(at.startswith(each) for each in IN_ONE_LANGUAGE)]
    assert not wrong, f"Say it in both languages by Message(en=…, sv=…): {wrong}"


@pytest.mark.parametrize("path", sorted(IN_ONE_LANGUAGE))
def test_an_exception_is_still_needed(path: str) -> None:
    assert (SERVICE / path).exists()
    assert path == "spoken.py" or any(at.startswith(path) for at, _ in _calls("verbatim"))


def test_what_a_caller_reads_has_a_message_for_its_text() -> None:
    operators = {"CannotStart", "DataGone", "HistoryDamaged", "ImportRefused", "NotFetched", "SpokenError"}
    others = {each.__name__ for each in errors.SamsynError.__subclasses__()} - operators
    assert not others, f"What callers read is a SpokenError: {others}"
    assert Fault.__dataclass_fields__["message"].type in {"Message", errors.Message}
    assert issubclass(errors.Refused, SpokenError)
