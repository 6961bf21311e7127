"""How the schema tells faults, so that no client takes one for a thing."""

from pathlib import Path
from typing import Any, Final

import pytest
from graphql import FieldNode, GraphQLObjectType, InlineFragmentNode, Visitor, parse, visit

from samsyn.api.schema import SCHEMA

OPERATIONS: Final = sorted((Path(__file__).parents[2] / "schema" / "operations").glob("*.graphql"))
NOT_NODES: Final = {"Change", "Drivers", "Gap", "PeerGroup", "Synonym"}
"""What has an id of its own without being a node; each is one thing under its id."""


def object_types() -> list[GraphQLObjectType]:
    return [each for each in SCHEMA.type_map.values() if isinstance(each, GraphQLObjectType)]


def test_c2_an_unknown_id_is_told_as_missing_id() -> None:
    fields = SCHEMA.type_map["NotFoundError"].fields  # type: ignore[attr-defined]

    assert str(fields["missingId"].type) == "ID!"
    assert fields["missingId"].deprecation_reason is None
    assert "missingId" in fields["id"].deprecation_reason


def test_c2_what_has_an_id_that_stands_is_a_thing() -> None:
    with_ids = {
        each.name: [interface.name for interface in each.interfaces]
        for each in object_types()
        if "id" in each.fields and each.fields["id"].deprecation_reason is None
    }

    assert {name for name, interfaces in with_ids.items() if "Node" not in interfaces} == NOT_NODES


@pytest.mark.parametrize("path", OPERATIONS, ids=lambda path: path.stem)
def test_c2_no_ready_operation_asks_a_fault_for_an_id(path: Path) -> None:
    asked: list[str] = []

    class OfFaults(Visitor):
        def enter_inline_fragment(self, node: InlineFragmentNode, *_: Any) -> None:
            if node.type_condition and node.type_condition.name.value == "NotFoundError":
                asked.extend(each.name.value for each in node.selection_set.selections if isinstance(each, FieldNode))

    visit(parse(path.read_text("utf-8")), OfFaults())
    assert set(asked) <= {"missingId"}
