"""What deeds write alike: the properties of new and changed nodes, and what was there before and after."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, cast

from samsyn.deeds.doing.deed import Written
from samsyn.deeds.doing.inputs import Input, Shape, plain, shapes
from samsyn.deeds.doing.limits import Unstored
from samsyn.model.ids import new_id, type_of
from samsyn.model.texts import sort_key

# Kept with every node but no news of a change.
BOOKKEEPING: Final = frozenset(
    {
        "id",
        "version",
        "createdAt",
        "updatedAt",
        "nameSort",
        "titleSort",
        "public",
        "submittedAt",
        "targets",
        "staleFrom",
        "trend",
        "index",
        "proposal",
        "proposedAt",
        "proposalMakers",
        "proposalAwaits",
    }
)
SORTED: Final = {"name": "nameSort", "title": "titleSort"}


def new_node(type_name: str, given: Input, now: str, **derived: object) -> dict[str, Any]:
    """The properties of a new node: what is given of it, what is `derived`, and what every node has."""
    stored = {**_stored(given), **derived}
    return {
        **{name: value for name, value in stored.items() if value is not None},
        **_sort_keys(stored),
        "id": new_id(type_name),
        "version": 1,
        "createdAt": now,
        "updatedAt": now,
        "illustrative": stored.get("illustrative") or False,
    }


def changes_of(given: Input, version: int, now: str, **derived: object) -> dict[str, Any]:
    """The properties that an update sets, null where it clears one, with the version after `version`."""
    stored = {**_given(given), **derived}
    return {**stored, **_sort_keys(stored), "version": version + 1, "updatedAt": now}


def replacement(given: Input, name: str) -> list[Any] | None:
    """What is put in the place of the neighbours that a field tells, as a list: an empty one where null clears it.

    None where the field isn't given, so that an update leaves them alone.
    """
    if name not in given.model_fields_set:
        return None
    told = plain(getattr(given, name))
    if told is None:
        return []
    return cast("list[Any]", told) if isinstance(told, list) else [told]


def made(field: str, given: Input, node: Mapping[str, Any]) -> Written:
    """The record of a new node, answered in the payload's `field`."""
    neighbours = {
        shape.alias: plain(getattr(given, shape.name)) for shape in _neighbours(given) if getattr(given, shape.name)
    }
    return Written(
        payload={field: node["id"]},
        node=node["id"],
        nodes=[node["id"]],
        after={**told(node), **neighbours},
    )


def updated(
    field: str,
    given: Input,
    changes: Mapping[str, Any],
    former: Mapping[str, Any],
) -> Written:
    """The record of a changed node, answered in the payload's `field`.

    `former` is what the statement returned: the properties as `before`, and each list or reference that was replaced
    under its name in the input.
    """
    neighbours = [shape for shape in _neighbours(given) if shape.name in given.model_fields_set]
    before = told(former["before"], like=changes) | {each.alias: former[each.alias] for each in neighbours}
    after = told(changes) | {each.alias: _replaced(given, each) for each in neighbours}
    node_id = str(former["before"]["id"])
    return Written(
        payload={field: node_id},
        node=node_id,
        nodes=[node_id],
        before=before,
        after=after,
        reason=getattr(given, "reason", None),
    )


def by_type(ids: Iterable[str]) -> dict[str, list[str]]:
    """The ids by the name of the type that their prefix tells, for statements that match one label at a time."""
    sorted_out: dict[str, list[str]] = {}
    for each in ids:
        sorted_out.setdefault(type_of(each) or "", []).append(each)
    return sorted_out


def told(properties: Mapping[str, Any], like: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The properties that a history tells; with `like`, those that are in it, null where there is none."""
    names = (name for name in (like or properties) if name not in BOOKKEEPING)
    return {name: properties.get(name) for name in names}


def _stored(given: Input) -> dict[str, Any]:
    return {shape.alias: plain(getattr(given, shape.name)) for shape in shapes(type(given)) if shape.stored}


def _given(given: Input) -> dict[str, Any]:
    return {name: value for name, value in _stored(given).items() if name in given.given()}


def _neighbours(given: Input) -> list[Shape]:
    """The fields that say what the node is related to."""
    return [
        shape for shape in shapes(type(given)) if not shape.stored and not shape.has(Unstored) and shape.name != "id"
    ]


def _replaced(given: Input, shape: Shape) -> Any:
    value = plain(getattr(given, shape.name))
    return [] if value is None and shape.many else value


def _sort_keys(stored: Mapping[str, Any]) -> dict[str, str]:
    return {key: sort_key(stored[name]) for name, key in SORTED.items() if stored.get(name) is not None}
