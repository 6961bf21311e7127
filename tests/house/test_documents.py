"""What README.md, ARCHITECTURE.md and CONTRIBUTING.md name is there, and every setting is told."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

from samsyn.command import main as cli
from samsyn.command.permissions import put_into
from samsyn.questions.under import RULES
from samsyn.settings import PREFIX, Settings

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
PLACES = (ROOT, ROOT / "service", ROOT / "service" / "samsyn")
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
TARGET = re.compile(r"\bmake +([a-z][a-z0-9-]*)")
COMMAND = re.compile(r"(?:^|[$/] ?)samsyn +([a-z-]+)\b", re.MULTILINE)
VARIABLE = re.compile(r"\bSAMSYN_[A-Z0-9_]*[A-Z0-9]\b")
ENDINGS = r"cypher|graphql|html|json|lock|md|py|toml|ya?ml|java|xml"
FILE = re.compile(rf"[\w.*-]+\.({ENDINGS})")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_is_named_exists(document: str) -> None:
    missing = [name for name in _paths(_text(document)) if not _is_there(name)]
    assert not missing, f"{document} names what isn't there: {missing}. Correct the name or take the sentence out."


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_that_is_named_exists(document: str) -> None:
    targets = set(re.findall(r"^([a-z0-9-]+):", _text("Makefile"), re.MULTILINE))
    missing = set(TARGET.findall(_code(_text(document)))) - targets
    assert not missing, f"{document} names targets that Makefile hasn't: {missing}. There are {sorted(targets)}."


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_that_is_named_exists(document: str) -> None:
    group = typer.main.get_command(cli.commands)
    commands = set(getattr(group, "commands", {}))
    missing = set(COMMAND.findall(_code(_text(document)))) - commands
    assert not missing, f"{document} names commands that samsyn hasn't: {missing}. There are {sorted(commands)}."


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_variable_that_is_named_exists(document: str) -> None:
    known = _settings() | {"SAMSYN_TEST_DATABASE"}
    missing = set(VARIABLE.findall(_text(document))) - known
    assert not missing, f"{document} names variables that nothing reads: {missing}. settings.py has {sorted(known)}."


def test_every_setting_is_told() -> None:
    untold = _settings() - set(VARIABLE.findall(_text("README.md")))
    assert not untold, f"README.md doesn't tell {sorted(untold)}. Say what each does, in which unit, by default what."


def _text(name: str) -> str:
    path = ROOT / name
    assert path.exists(), f"{name} is missing. Write it: it is the first thing that a stranger reads."
    return path.read_text(encoding="utf-8")


def _code(text: str) -> str:
    """What stands between backticks, in a line or as a block."""
    blocks = re.findall(r"^```.*?^```", text, re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks, *SPAN.findall(text)])


def _paths(text: str) -> Iterator[str]:
    yield from (target for target in LINK.findall(text) if "://" not in target)
    for span in SPAN.findall(text):
        for word in span.split():
            first = word.split("/")[0]
            starts_here = "/" in word and first and any((place / first).exists() for place in PLACES)
            if starts_here or FILE.fullmatch(word) or re.fullmatch(rf"[\w./*-]+/{FILE.pattern}", word):
                yield word


def _is_there(name: str) -> bool:
    made = {line.strip("/") for line in _text(".gitignore").splitlines()}
    if name.partition("/")[0] in made:
        return True
    if "/" not in name:
        return any(True for _ in _files(name))
    return any(True for place in PLACES for _ in place.glob(name.rstrip("/")))


def _files(pattern: str) -> Iterator[Path]:
    yield from ROOT.glob(pattern)
    for folder in ("service", "tests", "schema", "cypher", "seed_data", "bench", "docs"):
        yield from (path for path in (ROOT / folder).rglob(pattern) if "node_modules" not in path.parts)


def _settings() -> set[str]:
    return {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}


def test_the_table_of_permissions_is_what_the_deeds_say() -> None:
    document = _text("docs/security.md")
    assert document == put_into(document), "Run `make permissions`."


def test_the_definition_tells_of_every_type_what_belongs_to_an_actor() -> None:
    _, _, section = _text("docs/definition.md").partition("## What belongs to an actor")
    told = set(SPAN.findall("\n".join(re.findall(r"^\|([^|]+)\|", section.partition("\n## ")[0], re.MULTILINE))))
    assert told == {cls.__name__ for cls in RULES}, "Give each type that `under` knows a row in docs/definition.md."
