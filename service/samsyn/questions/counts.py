"""How many of what has to do with a record there are: without what is archived, and as far as whoever asks sees it."""

from collections.abc import Iterable
from typing import Any

from samsyn.graph.records import Actor, Aim, Contribution, Goal, Measure
from samsyn.graph.view import View


def contributions_to(aim: Aim, at: View) -> int:
    """How many contributions lead straight to an aim."""
    return _live(at, [link.source for link in aim.contributions])


def contributions_of(actor: Actor, at: View) -> int:
    """How many contributions an actor makes, alone or with others."""
    return _live(at, [part.target for part in actor.contributions])


def measures_of(node: Aim | Contribution, at: View) -> int:
    """How many measures tell of an aim or a contribution straight."""
    return _live(at, node.measures)


def goals_owned(actor: Actor, at: View) -> int:
    """How many goals an actor answers for."""
    return _live(at, [each for each in actor.owns if isinstance(each, Goal)])


def measures_owned(actor: Actor, at: View) -> int:
    """How many measures an actor answers for."""
    return _live(at, [each for each in actor.owns if isinstance(each, Measure)])


def goals_below(aim: Aim, at: View) -> int:
    """How many goals lead to an aim, straight or through other aims that aren't archived, each counted once."""
    found: set[Any] = set()
    waiting: list[Any] = [aim]
    while waiting:
        links = waiting.pop().supported_by
        at.walked(len(links) + 1)
        for link in links:
            lower = link.source
            if lower.archived_at is None and lower not in found:
                found.add(lower)
                waiting.append(lower)
    return sum(isinstance(each, Goal) for each in found)


def _live(at: View, records: Iterable[Any]) -> int:
    found = 0
    for each in records:
        at.walked(1)
        found += each.archived_at is None and at.sees(each)
    return found
