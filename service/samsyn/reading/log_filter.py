"""What the log can be filtered by: the parameters of the statement that reads it, null where nothing is asked."""

from collections.abc import Mapping
from typing import Any, Final

from samsyn.graph.view import View
from samsyn.model.texts import visible
from samsyn.model.times import moment

END_OF_TIME: Final = "9999-12-31T23:59:59.999999Z"


def criteria_of(given: Mapping[str, Any], at: View) -> dict[str, Any]:
    """The parameters of a filter of changes, and of what whoever asks may see."""
    nodes, by, deed, when, refused = (given.get(name) or {} for name in ("nodeId", "by", "deed", "at", "refused"))
    imports = given.get("importId") or {}
    concerned = _together(nodes.get("eq"), nodes.get("in"))
    return {
        **_of_text("by", by),
        **_of_text("deed", deed),
        "concerning": given.get("nodeId") is not None,  # something, whatever it is unless said
        # A change that all see may concern what is hidden, as a deviation that opens by an observation.
        "nodes": concerned and tuple(each for each in concerned if not _is_hidden(each, at)),
        "since": _since(when),
        "until": moment(when["lte"]) if when.get("lte") else None,
        "refused": refused.get("eq"),
        "imports": _together(imports.get("eq"), imports.get("in")),
        "importIsNull": imports.get("isNull"),
        "viewer": at.viewer.id,
        "viewerActors": tuple(at.viewer.actors),
        "viewerRole": at.viewer.role.name if at.viewer.role else None,
    }


def _since(when: Mapping[str, Any]) -> str | None:
    """From when; from the end of time where it is to be without a moment, which no change is."""
    if when.get("isNull"):
        return END_OF_TIME
    return moment(when["gte"]) if when.get("gte") else None


def _is_hidden(node_id: str, at: View) -> bool:
    record = at.graph.records.get(node_id)
    return record is not None and not at.sees(record)


def _of_text(name: str, given: Mapping[str, Any]) -> dict[str, Any]:
    contains = given.get("contains")
    return {
        f"{name}Among": _together(given.get("eq"), given.get("in")),
        f"{name}Contains": None if contains is None else visible(contains).lower(),
        f"{name}IsNull": given.get("isNull"),
    }


def _together(one: str | None, several: list[str] | None) -> tuple[str, ...] | None:
    """What a value may be of: equal to one and among several; None where anything will do."""
    if one is None and several is None:
        return None
    among = [one] if several is None else several
    return tuple(visible(each) for each in among if each is not None and (one is None or each == one))
