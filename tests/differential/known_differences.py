"""What is answered otherwise than the corpus has it, and is meant so; each with its reason.

What differs in many answers alike is taken out of both sides by `normalised`, so that nothing else hides behind it: of
an answer the first difference alone is looked at. The rest stands in KNOWN. Once the corpus is recorded anew, all of it
is empty again.
"""

import base64
import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations, product
from typing import Any

import orjson

from tests.differential.differing import Difference

# A cursor begins with a mark of its list's order. Orders by what is counted or judged have other marks now, so that
# cursors from before are refused: recorded ones are turned into those of now.
CONTRIBUTIONS_TO = (
    "COUNT { MATCH (node)<-[:CONTRIBUTES_TO]-(counted:Contribution) WHERE counted.archivedAt IS NULL"
    " AND seen(counted:Contribution) }"
)
CONTRIBUTIONS_OF = (
    "COUNT { MATCH (node)-[:MAKES]->(counted:Contribution) WHERE counted.archivedAt IS NULL"
    " AND seen(counted:Contribution) }"
)
MEASURES = "COUNT { MATCH (node)<-[:INDICATES]-(counted:Measure) WHERE counted.archivedAt IS NULL }"
ATTAINMENT = "CASE WHEN node.staleFrom <= $viewer.today THEN 'STALE' ELSE node.attainment END"
MARKED_ANEW: Mapping[str, str] = {
    CONTRIBUTIONS_TO: "contributions to it",
    CONTRIBUTIONS_OF: "contributions of it",
    MEASURES: "measures of it",
    ATTAINMENT: "attainment",
}
PLAIN = ("node.nameSort", "node.createdAt", "node.updatedAt")
NULLABLE = ("node.startsOn", "node.endsOn")
ORDERS = (
    (*PLAIN, *NULLABLE, CONTRIBUTIONS_TO, MEASURES),
    (*PLAIN, "node.kind", CONTRIBUTIONS_OF),
    (*PLAIN, "node.stage", ATTAINMENT),
)
KEYS_MAX = 3  # of an order that is recorded, beside the id
# Filters, and what is asked of the schema, had cost nothing.
COST = re.compile(r'(?<="cost":\{"requested":)\d+')
CURSOR = re.compile(r'(?<=")[A-Za-z0-9_-]{12,}(?=")')


@dataclass(frozen=True, slots=True)
class Known:
    """What is answered now and why, in a sentence, and which differences are that."""

    reason: str
    covers: Callable[[Difference], bool]


def normalised(body: str) -> str:
    """A body, recorded or answered, in the form in which the two are compared."""
    return COST.sub("0", CURSOR.sub(lambda found: _marked_anew(found[0]), body))


def as_given_now(variables: Mapping[str, Any]) -> dict[str, Any]:
    """Recorded variables as they are given now."""
    return {name: _marked_anew(value) if isinstance(value, str) else value for name, value in variables.items()}


def _marked_anew(cursor: str) -> str:
    """A cursor as it is marked now; any other text as it is."""
    try:
        mark, *values = orjson.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), altchars=b"-_", validate=True))
    except (ValueError, TypeError):
        return cursor
    if not isinstance(mark, str) or mark not in MARKS:
        return cursor
    return base64.urlsafe_b64encode(orjson.dumps([MARKS[mark], *values])).decode().rstrip("=")


def _marks() -> Iterator[tuple[str, str]]:
    """Yield the marks of all orders that have one of these keys: before, and now."""
    for keys in ORDERS:
        for length in range(1, KEYS_MAX + 1):
            for chosen in permutations(keys, length):
                if MARKED_ANEW.keys().isdisjoint(chosen):
                    continue
                for directions in product((False, True), repeat=length + 1):
                    order = [*zip((*chosen, "node.id"), directions, strict=True)]
                    yield _mark(order), _mark([(MARKED_ANEW.get(key, key), descending) for key, descending in order])


def _mark(order: Sequence[tuple[str, bool]]) -> str:
    keys = (
        f"Key(expression={key!r}, nullable={key in NULLABLE}, descending={descending}, along='')"
        for key, descending in order
    )
    return hashlib.sha256(f"[{', '.join(keys)}]".encode()).hexdigest()[:8]


MARKS: Mapping[str, str] = dict(_marks())


WRONG = re.compile(r"(?P<id>contribution_\w+) isn't an aim\. Give the id of an aim\.")
NOT_THERE = re.compile(r"There is nothing with the id (?P<id>\w+)\. Ask for one that a list or a search has given\.")


def _is_null_where_it_failed(difference: Difference) -> bool:
    """Whether all that differs is null now where it can't be asked, and an error tells so at its path."""
    before, now = orjson.loads(difference.asked.body), orjson.loads(difference.body)
    errors = now.get("errors", ())
    codes = {error["extensions"]["code"] for error in errors}
    if "data" not in now or not codes <= {"INVALID", "FORBIDDEN", "NOT_FOUND"}:
        return False
    stands = all(_at(now["data"], error.get("path", ())) is None for error in errors)
    return bool(errors) and stands and _is_alike(before.get("data"), now["data"])


def _at(data: Any, path: Sequence[Any]) -> Any:
    """What stands there; None also where something above it is null."""
    for step in path:
        data = None if data is None else data[step]
    return data


def _is_alike(one: Any, other: Any) -> bool:
    """Whether two values are the same but for what is null in either of them."""
    if one is None or other is None:
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(_is_alike(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_is_alike, one, other))
    return one == other


def _is_hidden_now(difference: Difference) -> bool:
    """Whether nothing else differs than that the id of what somebody doesn't see is told to be nobody's."""

    def forgotten(before: Any, now: Any) -> bool:
        wrong, missing = WRONG.fullmatch(before["message"]), NOT_THERE.fullmatch(now["message"])
        return bool(wrong and missing and wrong["id"] == missing["id"])

    return _alike_but_for(difference, forgotten)


def _is_told_of_the_aim(difference: Difference) -> bool:
    """Whether nothing else differs than that of two faults that of the aim is told."""
    return _alike_but_for(
        difference,
        lambda before, now: bool(NOT_THERE.fullmatch(before["message"])) and "isn't an aim." in now["message"],
    )


def _shows_fewer_of_an_influence(difference: Difference) -> bool:
    """Whether there are fewer deviations of the same influence below a lesson, by their number or by those told."""
    before, now = difference.before, difference.now
    numbers = isinstance(before, int) and isinstance(now, int) and now < before
    return numbers and {"from", "sameInfluence"} <= set(difference.fields)


def _is_a_cut_flow(difference: Difference) -> bool:
    """Whether it is of a flow of which not all nodes are shown."""
    return "flow" in difference.fields and "maxNodes" in difference.document


def _alike_but_for(difference: Difference, is_known: Callable[[Any, Any], bool]) -> bool:
    """Whether two answers are the same but for the message and the code of errors that are known to differ."""
    before, now = (orjson.loads(normalised(body)) for body in (difference.asked.body, difference.body))
    for one, other in zip(before.get("errors", ()), now.get("errors", ()), strict=False):
        if is_known(one, other):
            for name in ("message", "extensions"):
                one[name] = other[name]
    return orjson.dumps(before) == orjson.dumps(now)


KNOWN: Sequence[Known] = (
    Known(
        "The id of a contribution that somebody doesn't see is nobody's to them, also where an aim is asked for.",
        _is_hidden_now,
    ),
    Known(
        "What can't be asked, or not by this caller, is null with an error at its path, and the rest stands; so is what"
        " a filter compares with nothing.",
        _is_null_where_it_failed,
    ),
    Known(
        "Of what is no aim, and of what is left out and isn't there for whoever asks, the former is told first.",
        _is_told_of_the_aim,
    ),
    Known(
        "Deviations that whoever asks doesn't see had shown among those of the same influence below a lesson.",
        _shows_fewer_of_an_influence,
    ),
    Known(
        "A flow that is cut had shown nodes without what they flow through; each comes with all of that now.",
        _is_a_cut_flow,
    ),
)
