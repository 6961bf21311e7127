"""What the first pages name is there, and docs/settings.md has every setting with its default."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main

from samsyn.command import main as cli
from samsyn.command.permissions import put_into
from samsyn.questions.under import RULES
from samsyn.settings import PREFIX, Settings
from tests.support.own_words import OWN_WORDS, own_words

ROOT = Path(__file__).parents[2]
DOCUMENTS = (
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "docs/settings.md",
    "docs/begin.md",
    "docs/begin.sv.md",
    "docs/first_month.md",
)
SETTINGS = "docs/settings.md"
FOR_NEWCOMERS = (
    "README.md",
    *(
        f"docs/{name}.md"
        for name in (
            *("begin", "definition", "embeds", "explorer", "first_month", "frontend", "glossary", "kolada", "partner"),
            *("pulse", "reliability", "security", "settings", "sign_in", "sizing"),
        )
    ),
)
OF_THE_CODE = "\n## The code\n"  # from where the glossary has what the code calls things
PLACES = (ROOT, ROOT / "service", ROOT / "service" / "samsyn")
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)|<img src=\"([^\"]+)\"")
ANCHOR = re.compile(r"\]\(([^)#\s]*)#([^)\s]+)\)")
TARGET = re.compile(r"\bmake +([a-z][a-z0-9-]*)")
COMMAND = re.compile(r"(?:^|[$/] ?)samsyn +([a-z-]+)\b", re.MULTILINE)
BARE_COMMAND = re.compile(
    r"(?<![\w/.-])(?<!exec samsyn )samsyn +(?:keys|verify|audit|import|ballots|new|seed|plan|schema|serve)\b"
)
ROW = re.compile(r"^\| (`SAMSYN_[^|]+) \| ([^|]*?) ?\|", re.MULTILINE)
VARIABLE = re.compile(r"\bSAMSYN_[A-Z0-9_]*[A-Z0-9]\b")
ENDINGS = r"cypher|graphql|html|json|lock|md|py|toml|ya?ml|java|xml"
FILE = re.compile(rf"[\w.*-]+\.({ENDINGS})")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_is_named_exists(document: str) -> None:
    text = _text(document)
    missing = [name for name in _paths(text) if not _is_there(name)]
    missing += [link for link in _links(text) if not (ROOT / document).parent.joinpath(link).exists()]
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


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_heading_that_is_linked_to_exists(document: str) -> None:
    missing = [
        f"{name}#{anchor}"
        for name, anchor in ANCHOR.findall(_text(document))
        if "://" not in name and anchor not in _anchors((ROOT / document).parent / name if name else ROOT / document)
    ]
    assert not missing, f"{document} links to headings that aren't there: {missing}."


@pytest.mark.parametrize("document", ["README.md", *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))])
def test_every_command_is_called_where_make_has_put_it(document: str) -> None:
    bare = BARE_COMMAND.findall(_code(_text(document)))
    assert not bare, f"{document} calls what isn't on the PATH: {bare}. Write .venv/bin/samsyn."


@pytest.mark.parametrize("document", FOR_NEWCOMERS)
def test_pages_for_newcomers_use_the_fields_own_terms(document: str) -> None:
    for_all, _, _ = _text(document).partition(OF_THE_CODE)
    prose = re.sub(r"^```.*?^```", "", for_all, flags=re.MULTILINE | re.DOTALL)
    found = list(own_words(prose, OWN_WORDS))
    assert not found, f"{document} uses words of our own: {found}."


def test_every_setting_is_told() -> None:
    untold = _settings() - set(VARIABLE.findall(_text(SETTINGS)))
    assert not untold, f"{SETTINGS} doesn't tell {sorted(untold)}. Say what each does, in which unit, by default what."


def test_every_default_is_told_as_it_is() -> None:
    defaults = {f"{PREFIX}{name.upper()}": field.default for name, field in Settings.model_fields.items()}
    told = {
        name: default
        for names, given in ROW.findall(_text(SETTINGS))
        for name, default in zip(SPAN.findall(names), SPAN.findall(given) or [""] * len(names), strict=False)
    }
    assert told.keys() == defaults.keys(), "Give each setting a row, alone or with its likes."
    wrong = [
        f"{name}: {told[name] or 'nothing'} for {_in_words(default)}"
        for name, default in defaults.items()
        if told[name] != _in_words(default) and name != f"{PREFIX}ANONYMOUS"  # which depends on the database
    ]
    assert not wrong, f"{SETTINGS} tells other defaults than settings.py: {wrong}."


def _text(name: str) -> str:
    path = ROOT / name
    assert path.exists(), f"{name} is missing. Write it: it is the first thing that a stranger reads."
    return path.read_text(encoding="utf-8")


def _code(text: str) -> str:
    """What stands between backticks, in a line or as a block."""
    blocks = re.findall(r"^```.*?^```", text, re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks, *SPAN.findall(text)])


def _links(text: str) -> Iterator[str]:
    yield from (target or image for target, image in LINK.findall(text) if "://" not in target)


def _anchors(path: Path) -> set[str]:
    """The names that the headings of a document in Markdown have in links."""
    headings = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _in_words(default: object) -> str:
    """A default as one writes it into the environment; nothing for none."""
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, float) and default.is_integer():
        return str(int(default))
    return "" if default in (None, ()) else str(default)


def _paths(text: str) -> Iterator[str]:
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
