"""What the schema tells machines of limits and roles is what is refused."""

import math
from collections.abc import Iterator
from typing import Any, cast

import pytest
from graphql import (
    FieldDefinitionNode,
    InputObjectTypeDefinitionNode,
    InputValueDefinitionNode,
    ObjectTypeDefinitionNode,
    parse,
    value_from_ast_untyped,
)

from samsyn.api.schema import sdl
from samsyn.deeds import DEEDS
from samsyn.deeds.doing.inputs import read, shapes
from samsyn.deeds.doing.limits import Limit
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import InvalidArgument
from samsyn.model.answers import Argument, Limits
from samsyn.model.vocabulary import Role
from samsyn.questions.search import TEXT_MAX, search_text
from samsyn.reading.directives import RISING, needs, of_argument

DOCUMENT = parse(sdl())
INPUTS = {each.input.__name__: each.input for each in DEEDS.values()}


def directives(node: FieldDefinitionNode | InputValueDefinitionNode) -> dict[str, dict[str, Any]]:
    return {
        each.name.value: {given.name.value: value_from_ast_untyped(given.value) for given in each.arguments or ()}
        for each in node.directives or ()
    }


def fields_of(name: str) -> Iterator[FieldDefinitionNode]:
    for node in DOCUMENT.definitions:
        if isinstance(node, ObjectTypeDefinitionNode) and node.name.value == name:
            yield from node.fields or ()


def limited_fields() -> Iterator[tuple[str, InputValueDefinitionNode, dict[str, dict[str, Any]]]]:
    for node in DOCUMENT.definitions:
        if isinstance(node, InputObjectTypeDefinitionNode) and node.name.value in INPUTS:
            for field in node.fields or ():
                if found := directives(field):
                    yield node.name.value, field, found


def reasons(model: str, name: str, value: object) -> set[str]:
    """Why a value of a field is refused, whatever else is missing."""
    shape = next(each for each in shapes(INPUTS[model]) if each.alias == name)
    limits = [cast("Limit", each) for each in shape.marks if hasattr(each, "complaints")]
    return {str(reason) for each in limits for reason, _ in each.complaints(value)}


def test_a_mutation_needs_the_least_role_that_may_do_it() -> None:
    told = {field.name.value: directives(field).get("needs", {}).get("role") for field in fields_of("Mutation")}
    for name, deed in DEEDS.items():
        allowed = deed.by | ({Role.PARTNER} if deed.partner else set())
        assert set(RISING[RISING.index(Role(told.pop(name))) :]) == allowed, name
    assert told == {"performDeeds": None, "castPulse": None}  # by those who may do each; by everybody


def test_a_question_for_some_needs_the_least_role_that_is_answered() -> None:
    told = {field.name.value: directives(field).get("needs", {}).get("role") for field in fields_of("Query")}
    assert {name: role for name, role in told.items() if role} == {
        "reportingRounds": "STRATEGIST",
        "apiKeys": "ADMIN",
        "claimMappings": "ADMIN",
        "sessions": "ADMIN",
    }


def test_roles_that_leave_out_one_above_cannot_be_told() -> None:
    with pytest.raises(TypeError, match="PARTNER"):
        needs({Role.PARTNER, Role.ADMIN})


def test_the_text_of_a_field_is_refused_right_beyond_its_length() -> None:
    tried = 0
    for model, field, found in limited_fields():
        name, limits = field.name.value, found.get("length")
        shape = next(each for each in shapes(INPUTS[model]) if each.alias == name)
        if limits and not shape.many:
            most = limits["max"]
            assert Reason.TOO_LONG in reasons(model, name, "a" * (most + 1))
            assert Reason.TOO_LONG not in reasons(model, name, "a" * most)
            assert (Reason.EMPTY in reasons(model, name, "")) or "min" not in limits
            tried += 1
    assert tried > 100


def test_the_number_of_a_field_is_refused_right_beyond_its_range() -> None:
    tried = 0
    for model, field, found in limited_fields():
        name, limits = field.name.value, found.get("range", {})
        if "min" in limits:
            assert Reason.TOO_SMALL in reasons(model, name, limits["min"] - 1)
            assert reasons(model, name, limits["min"]) == set()
            tried += 1
        if "max" in limits:
            assert Reason.TOO_LARGE in reasons(model, name, limits["max"] + 1)
            assert reasons(model, name, limits["max"]) == set()
    assert tried > 20


def test_a_list_is_refused_right_beyond_its_length() -> None:
    ids = [f"observation_{each:026}" for each in range(101)]
    told = {(model, field.name.value): found for model, field, found in limited_fields()}
    assert told["RemoveObservationsInput", "ids"] == {"length": {"min": 1, "max": 100}}
    for many, reason in ((0, Reason.EMPTY), (1, None), (100, None), (101, Reason.TOO_MANY)):
        _, faults = read(INPUTS["RemoveObservationsInput"], {"ids": ids[:many]})
        assert [fault.reason for fault in faults] == ([reason] if reason else [])


def test_every_field_with_a_limit_tells_it() -> None:
    told = {(model, field.name.value): found for model, field, found in limited_fields()}
    for model, made in INPUTS.items():
        for shape in shapes(made):
            has_limit = any(abs(getattr(each, "most", math.inf)) != math.inf for each in shape.marks)
            assert ((model, shape.alias) in told) or not has_limit, (model, shape.alias)


def test_every_page_tells_its_range_and_a_search_its_length() -> None:
    pages = [
        (field.name.value, argument.name.value, directives(argument))
        for field in fields_of("Query")
        for argument in field.arguments or ()
        if argument.name.value in {"first", "last"}
    ]
    assert pages
    assert [each for each in pages if each[2] != {"range": {"min": 1, "max": 100}}] == []
    [find] = [field for field in fields_of("Query") if field.name.value == "find"]
    text = next(iter(find.arguments or ()))
    assert directives(text) == {"length": {"min": 1, "max": TEXT_MAX}}


def test_the_limits_of_an_argument_are_those_that_its_parser_checks() -> None:
    argument = Argument(str, "Words.", parse=search_text)
    assert argument.limits == Limits(1, TEXT_MAX)
    [directive] = of_argument("text", argument)
    assert (directive.min, directive.max) == (1, TEXT_MAX)
    assert search_text("a" * TEXT_MAX)
    for text in ("", "a" * (TEXT_MAX + 1)):
        with pytest.raises(InvalidArgument):
            search_text(text)
