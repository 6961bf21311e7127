"""docs/first_month.md has 32 tasks, each with ready operations that do it and the tests that play it with them."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from samsyn.api.ready import ready_operations

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "first_month.md"
ROW = re.compile(
    r"^\| (?P<number>\d+) \| (?P<task>[^|]+) \| (?P<swedish>[^|]+) \| (?P<operations>[^|]+) \| (?P<played>[^|]+) \|$",
    re.MULTILINE,
)
OPERATION = re.compile(r"`([a-z_]+)`")
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
SCENARIOS: dict[Path, Any] = {
    path: yaml.safe_load(path.read_text("utf-8")) for path in sorted((ROOT / "tests" / "scenarios").glob("*.yaml"))
}


@dataclass(frozen=True, slots=True)
class Task:
    """A row of the page: its number, the operations that it names, and the tests, each by its name and its file."""

    number: int
    operations: frozenset[str]
    played: tuple[tuple[str, Path], ...]

    def is_played_in(self, name: str, path: Path) -> bool:
        """Whether the test is there and does the task with the operations that the row names."""
        if path in SCENARIOS:
            return name == path.stem and self.operations <= used_in(path, self.number)
        text = path.read_text("utf-8") if path.exists() else ""
        if path.suffix == ".py":
            return f"def {name}(" in text
        is_there = f'test("{name}"' in text or f"test(`${{name}}: {name}`" in text
        return is_there and all(_document(operation) in text for operation in self.operations)


def _document(operation: str) -> str:
    """What the generator calls an operation's document."""
    return "".join(word.capitalize() for word in operation.split("_")) + "Document"


def used_in(path: Path, task: int) -> set[str]:
    """What the steps of a scenario that are of a task ask and do."""
    steps = [step for step in SCENARIOS[path]["steps"] if step.get("task") == task]
    return {name for step in steps for name in (step.get("ask"), step.get("do")) if name}


TASKS = [
    Task(
        number=int(row["number"]),
        operations=frozenset(OPERATION.findall(row["operations"])),
        played=tuple((name, (PAGE.parent / place).resolve()) for name, place in LINK.findall(row["played"])),
    )
    for row in ROW.finditer(PAGE.read_text("utf-8"))
]


def test_the_page_has_thirty_two_tasks_in_their_order() -> None:
    assert [task.number for task in TASKS] == [*range(1, 33)], "Number the rows of docs/first_month.md from 1 to 32."


@pytest.mark.parametrize("task", TASKS, ids=lambda task: f"{task.number}")
def test_a_task_names_operations_that_are_there(task: Task) -> None:
    missing = task.operations - ready_operations().keys()
    assert task.operations, f"Name the ready operation that does task {task.number}."
    assert not missing, f"Task {task.number} names {sorted(missing)}, which schema/operations/ hasn't."


@pytest.mark.parametrize("task", TASKS, ids=lambda task: f"{task.number}")
def test_a_task_is_played_with_the_operations_that_it_names(task: Task) -> None:
    missing = [name for name, path in task.played if not task.is_played_in(name, path)]
    assert task.played, f"Link to a test of task {task.number}."
    assert not missing, (
        f"Task {task.number} isn't played in {missing}. Correct the link, or give the steps of the scenario "
        f"`task: {task.number}` and have them ask and do {sorted(task.operations)}."
    )


def test_every_step_that_is_of_a_task_stands_on_the_page() -> None:
    told = {(task.number, path) for task in TASKS for _, path in task.played}
    marked = {
        (step["task"], path) for path, scenario in SCENARIOS.items() for step in scenario["steps"] if "task" in step
    }
    assert marked <= told, f"Link from docs/first_month.md to {sorted(marked - told)}, or take `task` out."
