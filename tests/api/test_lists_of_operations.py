"""The ready operations ask for all that a form begins with, and for how many there are of what an update replaces."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    get_named_type,
    parse,
)

from samsyn.api.ready import ready_operations
from samsyn.api.schema import SCHEMA

OPERATIONS = ready_operations()
# The lists that an update replaces, by the type whose they are.
REPLACED = {
    "Vision": {"values"},
    "Outcome": {"experiencedBy"},
    "Goal": {"owners", "contributesTo", "expresses"},
    "Contribution": {"makers", "contributesTo", "expresses"},
    "Actor": {"members", "uses"},
    "Measure": {"indicates"},
}
LISTS_OF_UPDATES = {
    "contribution_card": ["makers", "contributesTo", "expresses"],
    "goal_card": ["owners", "expresses"],
    "actor_overview": ["members"],
    "measure_history": ["indicates"],
    "approval_preview": ["makers", "contributesTo"],
    "edit_card": [
        *("values", "experiencedBy", "owners", "expresses", "members", "indicates", "makers", "contributesTo"),
    ],
}
# The field that tells what an update says by ids.
TOLD_BY = {
    "experiencedByIds": "experiencedBy",
    "indicatesIds": "indicates",
    "ownerId": "owner",
    "ownerIds": "owners",
    "partOfId": "partOf",
    "valueIds": "expresses",
}
UNTOLD = {"id", "expectedVersion", "idempotencyKey", "reason"}


@pytest.mark.parametrize("stem", LISTS_OF_UPDATES)
def test_c3_a_card_tells_how_many_a_list_has_that_an_update_replaces(stem: str) -> None:
    for name in LISTS_OF_UPDATES[stem]:
        assert re.search(rf"\b{name}(\([^)]*\))? \{{\s+totalCount\b", OPERATIONS[stem]), name


@pytest.mark.parametrize(
    "kind",
    ["Vision", "Outcome", "Goal", "Value", "BeneficiaryGroup", "Actor", "Asset", "Measure", "Contribution"],
)
def test_a_form_begins_with_all_that_an_update_may_change(kind: str) -> None:
    update: Any = SCHEMA.get_type(f"Update{kind}Input")
    changed = {name for name in update.fields if not re.match("(add|remove)[A-Z]|.*Count$", name)} - UNTOLD
    told_by = TOLD_BY | ({"valueIds": "values"} if kind == "Vision" else {})

    asked = {name for _, parent, name in fields_of(OPERATIONS["edit_card"]) if parent == kind}

    assert {told_by.get(name, name) for name in changed} <= asked
    assert {"version", "viewerCan", "archivedAt"} <= asked


@pytest.mark.parametrize("stem", [stem for stem, text in OPERATIONS.items() if "\nmutation " in text])
def test_a_deed_tells_how_many_a_list_has_that_an_update_replaces(stem: str) -> None:
    asked: set[tuple[str, ...]] = set()
    counted: set[tuple[str, ...]] = set()
    for path, parent, name in fields_of(OPERATIONS[stem]):
        if name in REPLACED.get(parent, ()):
            asked.add(path)
        elif name == "totalCount":
            counted.add(path[:-1])
    assert asked <= counted


def fields_of(text: str) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield the fields of an operation: the names that lead there from its root, the type, and its name."""
    document = parse(text)
    fragments = {each.name.value: each for each in document.definitions if isinstance(each, FragmentDefinitionNode)}
    [operation] = [each for each in document.definitions if isinstance(each, OperationDefinitionNode)]

    def below(selections: Any, parent: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, str]]:
        for each in selections.selections:
            if isinstance(each, FieldNode):
                here = (*path, each.name.value)
                yield here, parent.name, each.name.value
                field: Any = SCHEMA.get_field(parent, each.name.value)
                if each.selection_set:
                    yield from below(each.selection_set, get_named_type(field.type), here)
            else:
                part: Any = fragments[each.name.value] if isinstance(each, FragmentSpreadNode) else each
                within = SCHEMA.get_type(part.type_condition.name.value) if part.type_condition else parent
                yield from below(part.selection_set, within, path)

    return below(operation.selection_set, SCHEMA.get_root_type(operation.operation), ())
