"""Every deed is decided over a graph in memory; what it decides can be applied, taken back and undone."""

import json
from typing import Any

from samsyn.deeds import DEEDS
from samsyn.graph.deltas import apply, as_text, inverse, of_text, take_back
from samsyn.graph.digest import digest_of, hash_of
from tests.unit.deciding import Town, steps, told


def test_every_deed_is_decided_without_a_database() -> None:
    assert {decided.deed.name for _, decided in told()} == DEEDS.keys() - {"undo", "undoImport"} | {
        "openSession",
        "acceptInvitation",
    }


def test_to_decide_changes_nothing() -> None:
    town = Town()
    for deed, raw, by in steps(town):
        before, number = hash_of(town.graph), len(town.graph.records)
        town.decide(deed, raw, by)
        assert (digest_of(town.graph), len(town.graph.records)) == (int(before, 16), number), deed
        town.do(deed, raw, by)


def test_what_is_applied_is_taken_back() -> None:
    town = Town()
    for deed, raw, by in steps(town):
        before, shown = dict(town.graph.records), hash_of(town.graph)
        changes = town.decide(deed, raw, by).decision.changes
        take_back([apply(town.graph, change) for change in changes])
        assert hash_of(town.graph) == shown == f"{digest_of(town.graph):032x}", deed
        assert town.graph.records == before, "the same objects"
        town.do(deed, raw, by)


def test_what_is_done_is_undone_by_its_inverse_the_last_first() -> None:
    hashes: list[str] = []
    town = Town()
    for deed, raw, by in steps(town):
        hashes.append(hash_of(town.graph))
        town.do(deed, raw, by)
    for decided, expected in zip(reversed(town.decided), reversed(hashes), strict=True):
        for change in inverse(of_text(as_text(decided.decision.changes))):
            apply(town.graph, change)
        assert hash_of(town.graph) == expected == f"{digest_of(town.graph):032x}", decided.deed.name


def test_changes_are_plain_data() -> None:
    for _, decided in told():
        changes: Any = decided.decision.changes
        assert of_text(json.dumps(json.loads(as_text(changes)))) == list(changes), decided.deed.name
