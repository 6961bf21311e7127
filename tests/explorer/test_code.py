"""The explorer's code compiles strictly, keeps its format and the rules of the house."""

import re
from pathlib import Path

import pytest

from tests.support.node import ended

ROOT = Path(__file__).parents[2]
EXPLORER = ROOT / "explorer"
MODULES = EXPLORER / "node_modules"
SOURCES = [path for path in sorted(EXPLORER.glob("src/**/*.*")) if "generated" not in path.parts]
LINES_MAX = 400
LINES_BEFORE_STYLE_MAX = 180  # of a component
CHECK = ("svelte-check/bin/svelte-check", "--fail-on-warnings", "--output", "human")
FORBIDDEN = {
    r'\sstyle="': "the policy of the pages forbids style attributes: use a class, or the directive style:",
    r"\{@html": "nothing is made of HTML",
    r"innerHTML": "nothing is made of HTML",
}


def test_it_compiles() -> None:
    code, printed = _run(*CHECK)
    assert code == 0, printed


def test_the_compiler_finds_a_fault() -> None:
    """A check that has stopped looking would pass, too."""
    planted = EXPLORER / "src" / "planted.ts"
    planted.write_text('export const planted: number = "none";\n', encoding="utf-8")
    try:
        code, printed = _run(*CHECK)
    finally:
        planted.unlink()
    assert code != 0
    assert "planted.ts" in printed


def test_the_linters_find_nothing() -> None:
    code, printed = _run("eslint/bin/eslint.js", "--max-warnings=0", ".")
    assert code == 0, printed


def test_it_has_one_format() -> None:
    code, printed = _run("prettier/bin/prettier.cjs", "--check", ".")
    assert code == 0, f"Run `make format`.\n{printed}"


def test_its_arithmetic_holds() -> None:
    """Layouts, scales, steps and files: modules that need no browser."""
    suites = [str(path) for path in sorted(EXPLORER.glob("test/*.test.ts"))]
    code, printed = _run("", "--test", *suites)
    assert code == 0, printed
    assert "ℹ tests" in printed  # noqa: RUF001 (as Node writes it)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(EXPLORER)))
def test_a_file_can_be_read_at_a_sitting(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= LINES_MAX
    assert path.suffix != ".svelte" or len(text.partition("\n<style>")[0].splitlines()) <= LINES_BEFORE_STYLE_MAX
    assert [reason for pattern, reason in FORBIDDEN.items() if re.search(pattern, text)] == []


def _run(script: str, *arguments: str) -> tuple[int, str]:
    """The exit code and output of a package's script, or of Node itself without one."""
    return ended(*([str(MODULES / script)] if script else []), *arguments, folder=EXPLORER)
