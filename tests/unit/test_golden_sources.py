"""The source that some ready operations are compiled to, as it was last looked at; and that a debugger finds it."""

import linecache
from pathlib import Path
from types import FunctionType
from typing import cast

import pytest
from graphql.execution.values import VariableValues

from samsyn.api.documents import read_document
from samsyn.api.schema import SCHEMA
from samsyn.command.plan import source_of
from samsyn.reading.plan import Plan
from samsyn.settings import Limits

GOLDEN = Path(__file__).with_name("golden")
OPERATIONS = Path(__file__).parents[2] / "schema" / "operations"
FILES = sorted(GOLDEN.glob("*.txt"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_ready_operation_is_compiled_to_the_source_that_was_looked_at(file: Path) -> None:
    source = source_of(OPERATIONS / f"{file.stem}.graphql", None, "{}", Limits())
    renew = f"If {file.stem} is to be compiled otherwise now: make golden, and look at the difference."
    assert source.splitlines() == file.read_text("utf-8").splitlines(), renew


def test_as_many_sources_are_kept_as_can_be_looked_at() -> None:
    assert 4 <= len(FILES) <= 6


@pytest.mark.parametrize("name", ["", "Goals"])
def test_a_debugger_finds_the_source_of_each_of_two_operations_with_the_same_name(name: str) -> None:
    plans = [_plan(f"query {name} {{ goals {{ nodes {{ {field} }} }} }}") for field in ("id", "name")]
    for plan, attribute in zip(plans, ("json_id", "json_name"), strict=True):
        write = cast("FunctionType", plan.fields[0].write)
        code = write.__code__
        lines = linecache.getlines(code.co_filename, write.__globals__)
        assert "".join(lines) == plan.source
        assert lines[code.co_firstlineno - 1].startswith(f"def {code.co_name}(")
        assert any(attribute in line for line in lines)


def _plan(text: str) -> Plan:
    document = read_document(SCHEMA, Limits(), text)
    return document.plan(document.operations[0], VariableValues({}, {}))
