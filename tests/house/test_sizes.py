"""Modules and functions that can be read at a sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
MODULE_LINES_MAX = 400
FUNCTION_LINES_MAX = 60
MODULE_LINES_MEDIAN_MAX = 150
FUNCTION_LINES_MEDIAN_MAX = 10


def test_no_module_is_long() -> None:
    long = [f"{path.relative_to(ROOT)}: {lines} lines" for path, lines in _modules() if lines > MODULE_LINES_MAX]
    assert not long, f"Give a part of it a module of its own, named after what it is about (at most 400 lines): {long}"


def test_no_function_is_long() -> None:
    long = [f"{where}: {lines} lines" for where, lines in _functions() if lines > FUNCTION_LINES_MAX]
    assert not long, f"Name its steps and make functions of them (at most 60 lines): {long}"


def test_the_service_is_made_of_small_parts() -> None:
    modules = median(lines for path, lines in _modules() if path.is_relative_to(ROOT / "service") and lines > 1)
    functions = median(lines for where, lines in _functions() if where.startswith("service"))
    assert modules <= MODULE_LINES_MEDIAN_MAX, f"The median module has {modules} lines; split the long ones."
    assert functions <= FUNCTION_LINES_MEDIAN_MAX, f"The median function has {functions} lines; split the long ones."


def _modules() -> Iterator[tuple[Path, int]]:
    for folder in ("service", "tests", "bench"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "node_modules" not in path.parts:
                yield path, len(path.read_text(encoding="utf-8").splitlines())


def _functions() -> Iterator[tuple[str, int]]:
    for path, _ in _modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno:
                where = f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
                yield where, node.end_lineno - node.lineno + 1
