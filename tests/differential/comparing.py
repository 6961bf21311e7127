"""Whether two answers are the same: data, order of keys, errors and their paths; cursors by what they stand for."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from graphql import ExecutionResult, GraphQLError

from samsyn.errors import SamsynError
from tests.differential.asking import Answer
from tests.differential.paging import Cursor, Unaskable

Json = dict[str, Any]
NULL_FOUND = "Cannot return null for non-nullable field"


def difference(expected: ExecutionResult, answer: Answer) -> str | None:
    """Where the answer first differs from the expected one, in words; None where it doesn't."""
    if answer.is_refused:
        return f"it is refused: {answer.status} {answer.body}"
    cursors: tuple[Json, Json] = ({}, {})
    errors = [_told(error) for error in expected.errors or ()]
    others = [_also_told(error, errors) for error in answer.body.get("errors", ())]
    differing = _of_values(expected.data, answer.body["data"], "data", cursors)
    if differing is None and sorted(errors, key=repr) != sorted(others, key=repr):
        differing = f"errors: expected {errors}, found {others}"
    return differing or _of_status(expected, errors, answer)


def difference_of_faults(expected: Sequence[GraphQLError], answer: Answer) -> str | None:
    """What differs in the answer to a document with these faults; None where nothing does."""
    faults = [{**error.formatted, "extensions": {"code": "GRAPHQL_VALIDATION_FAILED"}} for error in expected]
    alike = answer.status == HTTPStatus.OK and answer.body == {"errors": faults}
    return None if alike else f"expected {faults}, found {answer.status} {answer.body}"


def not_refused(answer: Answer) -> str | None:
    """What is wrong with the answer to somebody whose key isn't valid; None where nothing is."""
    rightly = answer.status == HTTPStatus.UNAUTHORIZED and answer.codes == {"UNAUTHENTICATED"} and answer.is_refused
    return None if rightly else f"the key isn't valid, but the answer is {answer.status} {answer.body}"


def _of_status(expected: ExecutionResult, errors: list[Json], answer: Answer) -> str | None:
    failed = expected.data is None and any(error["code"] == "INTERNAL" for error in errors)
    status = HTTPStatus.INTERNAL_SERVER_ERROR if failed else HTTPStatus.OK
    return None if answer.status == status else f"expected the status {status}, found {answer.status}"


def _of_values(expected: Any, found: Any, path: str, cursors: tuple[Json, Json]) -> str | None:
    if isinstance(expected, dict) and isinstance(found, dict):
        if list(expected) != list(found):
            return f"{path}: expected the keys {list(expected)}, found {list(found)}"
        pairs = [(f"{path}.{key}", expected[key], found[key]) for key in expected]
    elif isinstance(expected, list) and isinstance(found, list):
        if len(expected) != len(found):
            return f"{path}: expected {len(expected)} items, found {len(found)}"
        pairs = [(f"{path}.{index}", *two) for index, two in enumerate(zip(expected, found, strict=True))]
    elif isinstance(expected, Cursor) and isinstance(found, str):
        ours, theirs = cursors
        alike = ours.setdefault(expected, found) == found and theirs.setdefault(found, expected) == expected
        return None if alike else f"{path}: the cursor of {expected} stands for {theirs.get(found)} too"
    else:
        alike = expected == found and all(
            isinstance(expected, kind) == isinstance(found, kind) for kind in (bool, float)
        )
        return None if alike else f"{path}: expected {expected!r}, found {found!r}"
    return next(filter(None, (_of_values(one, other, where, cursors) for where, one, other in pairs)), None)


def _told(error: GraphQLError) -> Json:
    """What an error must tell; graphql-core's own words for a value that no leaf can show are left to us."""
    cause = error.original_error
    known = isinstance(cause, SamsynError) or NULL_FOUND in error.message
    return {
        "path": error.path,
        "locations": [location.formatted for location in error.locations or ()],
        "message": error.message if known else None,
        "code": cause.code if isinstance(cause, SamsynError) else _code_of(cause),
    }


def _code_of(cause: Exception | None) -> str:
    return "INVALID" if isinstance(cause, Unaskable) else "INTERNAL"


def _also_told(error: Json, expected: list[Json]) -> Json:
    free = [each["path"] for each in expected if each["message"] is None]
    return {
        "path": error.get("path"),
        "locations": error.get("locations", []),
        "message": None if error.get("path") in free else error["message"],
        "code": error["extensions"]["code"],
    }


def cursors_of(expected: Any, found: Any, key: str) -> list[tuple[str, str]]:
    """The cursors that two equal answers have anywhere under a key, side by side."""
    two: list[tuple[str, str]] = []
    if isinstance(expected, dict):
        for name, each in expected.items():
            two += _all_cursors(each, found[name]) if name == key else cursors_of(each, found[name], key)
    elif isinstance(expected, list):
        for one, other in zip(expected, found, strict=True):
            two += cursors_of(one, other, key)
    return two


def _all_cursors(expected: Any, found: Any) -> list[tuple[str, str]]:
    """Those of a page itself, told by the class that the reference's cursors have; not of the pages in it."""
    if not isinstance(expected, dict):
        return []
    ends = [(expected.get("pageInfo"), found.get("pageInfo"))]
    edges = zip(expected.get("edges") or (), found.get("edges") or (), strict=True)
    pairs = [(one[name], other[name]) for one, other in (*ends, *edges) if one for name in one]
    return [(one, other) for one, other in pairs if isinstance(one, Cursor)]
