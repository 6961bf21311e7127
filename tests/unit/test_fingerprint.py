"""A repeated deed is known by a hash of its input, by whatever version the first one was recorded."""

from datetime import date
from typing import Any

import pytest

from samsyn.deeds.all import DEEDS
from samsyn.deeds.doing.inputs import REQUIRED, Input, shapes
from samsyn.model.vocabulary import Confidence, MakerRole, Polarity
from samsyn.performing.fingerprint import HASHED_DEFAULTS, fingerprint

LINK = {"aimId": "outcome_1", "weight": 1.0, "polarity": Polarity.SUPPORTS, "confidence": Confidence.LOW}
MAKER = {"actorId": "actor_1", "role": MakerRole.LEAD, "share": 1.0}
RECORDED: dict[str, tuple[dict[str, Any], str]] = {
    "createGoal": (
        {"name": "Mål", "startsOn": date(2026, 1, 31), "contributesTo": [LINK], "idempotencyKey": "k"},
        "37c0f2942cfeb531657faeebc551eb7df55284c6361aa916bd39eb9021d4c381",
    ),
    "registerContribution": (
        {
            "title": "Läxhjälp",
            "makers": [MAKER],
            "status": "SUBMITTED",
            "contributesTo": [{**LINK, "aimId": "goal_1", "weight": 2.0}],
            "idempotencyKey": "k",
        },
        "a9bc63fd699098b7b2ee8fe6198c7988bcb3acc54f5691038df12b468d0a3f84",
    ),
    "issueApiKey": (
        {"name": "K", "role": "VIEWER", "actorIds": []},
        "1d959033ed175b039dd97c67e28c79fe38b8fc5a877d660b6f37e5e70338da72",
    ),
    "updateGoal": (
        {"id": "goal_1", "expectedVersion": 1, "description": None},
        "0223a5f752c1b7e40d5efd96ce249e9735912e758261e2fc7b86bcd2a267c7ee",
    ),
}
"""Inputs as GraphQL coerces them, with their defaults, and the hashes that the first version recorded of them."""


def grown(model: type[Input]) -> type[Input]:
    """The input as a later version has it: with more fields, here and in the inputs within it."""
    more: dict[str, Any] = {"pinned": False, "colour": "BLUE", "tags": [], "aside": None}
    annotations: dict[str, Any] = {"pinned": bool, "colour": str, "tags": list[str], "aside": str | None}
    for shape in shapes(model):
        if issubclass(shape.kind, Input):
            annotations[shape.name] = list[grown(shape.kind)] if shape.many else grown(shape.kind)
            more[shape.name] = None
    return type(model.__name__, (model,), {**more, "__annotations__": annotations})


def coerced(raw: Any) -> Any:
    """The input as GraphQL coerces it then."""
    if isinstance(raw, list):
        return [coerced(each) for each in raw]
    if isinstance(raw, dict):
        return {**{name: coerced(value) for name, value in raw.items()}, "pinned": False, "colour": "BLUE", "tags": []}
    return raw


@pytest.mark.parametrize("deed", RECORDED)
def test_c4_what_the_first_version_recorded_is_known(deed: str) -> None:
    raw, recorded = RECORDED[deed]
    assert fingerprint(DEEDS[deed].input, raw) == recorded


@pytest.mark.parametrize("deed", RECORDED)
def test_c4_what_was_recorded_is_known_when_the_input_has_gained_fields(deed: str) -> None:
    raw, recorded = RECORDED[deed]
    assert fingerprint(grown(DEEDS[deed].input), coerced(raw)) == recorded


@pytest.mark.parametrize("added", [{"pinned": True}, {"colour": "RED"}, {"tags": ["x"]}, {"aside": None}])
def test_c4_what_is_given_in_a_new_field_makes_another_deed_of_it(added: dict[str, Any]) -> None:
    raw, recorded = RECORDED["createGoal"]
    model = grown(DEEDS["createGoal"].input)
    assert fingerprint(model, {**coerced(raw), **added}) != recorded
    within = {**coerced(raw), "contributesTo": [{**coerced(LINK), **added}]}
    assert fingerprint(model, within) != recorded


def test_c4_what_an_element_of_something_new_leaves_out_is_known_as_the_default_that_it_was() -> None:
    raw, recorded = RECORDED["createGoal"]
    assert fingerprint(DEEDS["createGoal"].input, {**raw, "contributesTo": [{"aimId": "outcome_1"}]}) == recorded
    raw, recorded = RECORDED["registerContribution"]
    told = {"makers": [{"actorId": "actor_1"}], "contributesTo": [{"aimId": "goal_1", "weight": 2.0}]}
    assert fingerprint(DEEDS["registerContribution"].input, {**raw, **told}) == recorded


def test_c4_in_a_change_what_is_left_out_is_another_deed_than_the_default() -> None:
    model = DEEDS["updateContribution"].input
    raw = {"id": "contribution_1", "expectedVersion": 1}
    assert fingerprint(model, {**raw, "makers": [{"actorId": "actor_1"}]}) != fingerprint(
        model, {**raw, "makers": [MAKER]}
    )


def test_c4_no_default_that_is_in_no_record_is_hashed() -> None:
    """A field that is added with a default goes without a place in HASHED_DEFAULTS."""
    assert {
        "actorIds",
        "confidence",
        "gender",
        "polarity",
        "positive",
        "retired",
        "role",
        "share",
        "status",
        "weight",
    } == HASHED_DEFAULTS
    hashed = {shape.alias for deed in DEEDS.values() for shape in _all_shapes(deed.input) if _has_default(shape)}
    assert hashed >= HASHED_DEFAULTS


def _all_shapes(model: type[Input]) -> list[Any]:
    found = list(shapes(model))
    return found + [each for shape in found if issubclass(shape.kind, Input) for each in _all_shapes(shape.kind)]


def _has_default(shape: Any) -> bool:
    return (shape.default is not REQUIRED and shape.default is not None) or shape.initial is not None
