"""By what a repeated deed is known: a hash of what it asks for, which outlives the version that wrote it down."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final, cast

from samsyn.deeds.doing.decide import Raw
from samsyn.deeds.doing.inputs import Input, Shape, shapes

HASHED_DEFAULTS: Final = frozenset(
    {"actorIds", "confidence", "gender", "polarity", "positive", "retired", "role", "share", "status", "weight"}
)
"""Fields whose default is part of the hash, as it was from the first version on. It stays as it is: a field that is
added later is no part of the hash unless it is given otherwise, so that a deed that was done before is known again.
"""


def fingerprint(model: type[Input], raw: Raw) -> str:
    """A hash of an input without its key: two inputs have the same one if they ask for the same."""
    told = _told(model, raw, new="expected_version" not in model.model_fields)
    rest = {name: value for name, value in told.items() if name != "idempotencyKey"}
    text = json.dumps(rest, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def _told(model: type[Input], raw: Raw, *, new: bool) -> dict[str, Any]:
    """What is told, without what is as it would be if it weren't told.

    Of an element of a list of what is `new`, what it is initially, too: the schema gave that as a default. A field that
    has been renamed is told by its former name.
    """
    by_name = {shape.alias: shape for shape in shapes(model)}
    former = {name: shape.renames or name for name, shape in by_name.items()}
    initial = {former[name]: shape.initial for name, shape in by_name.items() if new and shape.initial is not None}
    given = {former.get(name, name): value for name, value in raw.items()}
    told = ((name, value, by_name.get(name)) for name, value in {**initial, **given}.items())
    return {name: _told_within(shape, value, new=new) for name, value, shape in told if not _is_left_out(shape, value)}


def _is_left_out(shape: Shape | None, value: object) -> bool:
    if shape is None or shape.default is None or shape.alias in HASHED_DEFAULTS:
        return False  # null is told: it may empty what is there
    return shape.default == value


def _told_within(shape: Shape | None, value: object, *, new: bool) -> object:
    if shape is None or not issubclass(shape.kind, Input):
        return value
    if isinstance(value, list):
        return [_told_within(shape, each, new=new) for each in cast("list[object]", value)]
    return _told(shape.kind, cast("Raw", value), new=new) if isinstance(value, Mapping) else value
