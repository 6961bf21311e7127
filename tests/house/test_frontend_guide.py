"""docs/frontend.md shows code that the tests run, and the frontend's packages are told and exact."""

import json
import re
from pathlib import Path

import pytest
from graphql import build_schema, validate_schema

from samsyn.api.ready import ready_operations
from samsyn.deeds.doing.reasons import Reason

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "frontend.md"
FRONTEND = ROOT / "tests" / "frontend"
SOURCES = [
    FRONTEND / "codegen.ts",
    *sorted((FRONTEND / "src").glob("*.ts")),
    *sorted((FRONTEND / "test").glob("*.ts")),
    *sorted((FRONTEND / "operations").glob("*.graphql")),
]
FOLDERS = ("explorer", "tests/frontend", "tests/sign_in")
"""With packages of npm."""
BLOCK = re.compile(r"^```(?:ts|graphql)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:\s]+)\)")
PLACE = re.compile(r"`((?:tests|schema)/[^`]+)`")


@pytest.mark.parametrize("block", BLOCK.findall(GUIDE.read_text("utf-8")))
def test_a_block_of_code_is_taken_from_what_is_run(block: str) -> None:
    shown = _lines(block)
    taken = any(shown in _lines(path.read_text("utf-8")) for path in SOURCES)
    assert taken, f"No source in tests/frontend has these lines; copy them from one into docs/frontend.md:\n{block}"


def test_what_the_guide_points_to_is_there() -> None:
    text = GUIDE.read_text("utf-8")
    missing = [name for name in LINK.findall(text) if not (GUIDE.parent / name).exists()]
    missing += [name for name in PLACE.findall(text) if not (ROOT / name).exists()]
    assert not missing, f"docs/frontend.md points to what isn't there: {missing}."


def test_the_guide_lists_every_ready_operation() -> None:
    listed = GUIDE.read_text("utf-8").split("\n## Ready operations\n")[1].split("\n## ")[0]
    missing = [name for name in ready_operations() if f"`{name}`" not in listed]
    assert not missing, f"Say in docs/frontend.md, under Ready operations, what these are for: {missing}."


def test_every_reason_has_a_sentence_in_the_frontend() -> None:
    told = set(re.findall(r"^  ([A-Z_]+): \{", (FRONTEND / "src" / "texts.ts").read_text("utf-8"), re.MULTILINE))
    assert told == {reason.value for reason in Reason}, (
        "Tell each reason in tests/frontend/src/texts.ts, and no others."
    )


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_package_is_exact_and_has_its_reason(folder: str) -> None:
    package = json.loads((ROOT / folder / "package.json").read_text("utf-8"))
    packages = {**package.get("dependencies", {}), **package["devDependencies"]}
    loose = [f"{name} {version}" for name, version in packages.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)]
    assert not loose, f"Name one version of each in {folder}/package.json: {loose}"
    assert packages.keys() == package["reasons"].keys(), "Say under `reasons` what each package is for, and no others."


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_lock_names_no_registry(folder: str) -> None:
    lock = (ROOT / folder / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock, "Write package-lock.json with omit-lockfile-registry-resolved, as .npmrc says."


def test_every_break_of_the_schema_has_its_reason() -> None:
    breaks = json.loads((ROOT / "schema" / "breaks.json").read_text("utf-8"))
    for reason, paths in breaks.items():
        assert reason.endswith("."), f"Say in a sentence of schema/breaks.json why it breaks: {reason}"
        assert paths, f"Name in schema/breaks.json what breaks: {reason}"


def test_the_baseline_is_a_schema() -> None:
    assert validate_schema(build_schema((ROOT / "schema" / "baseline.graphql").read_text("utf-8"))) == []


def _lines(text: str) -> str:
    """Return a text's lines without their indentation, so that a part of a function is found as a block of its own."""
    return "\n".join(["", *(line.strip() for line in text.strip().split("\n")), ""])
