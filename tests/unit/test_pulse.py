"""What of a pulse is shown, against somebody who looks after every single vote, knows the rule and remembers all."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise, product
from random import Random
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.model.pulse import Figure, Poll, Shown, poll_of

Vote: TypeAlias = tuple[str | None, bool]

K = 5
VOTES = st.lists(st.tuples(st.sampled_from([None, "A", "B", "C", "D"]), st.booleans()), max_size=60)
LEANING = st.lists(st.tuples(st.sampled_from(["A", "A", "A", "A", "B", None]), st.sampled_from([True] * 4 + [False])))


def polls(votes: Iterable[Vote], k: int = K) -> list[Poll]:
    """The poll before the first vote and after each."""
    found = [Poll()]
    for group, up in votes:
        found.append(found[-1].cast(group, up=up, k=k))
    return found


def shown(votes: Iterable[Vote], k: int = K) -> Shown:
    last = polls(votes, k)[-1].shown
    assert last is not None
    return last


def of(group: str | None, up: int, down: int) -> list[Vote]:
    return [(group, True)] * up + [(group, False)] * down


def test_nothing_is_told_before_the_first_vote_and_the_first_hides_what_it_was() -> None:
    assert Poll().shown is None
    assert {shown([vote]) == Shown(None, {}) for vote in product((None, "A"), (True, False))} == {True}


def test_one_too_few_is_hidden_and_enough_is_shown() -> None:
    assert shown(of(None, 2, 2)).total is None
    assert shown(of(None, 3, 2)).total == Figure(5, 3)


def test_a_remainder_is_never_shown() -> None:
    votes = of(None, 3, 2) + of(None, 0, 4)
    assert [poll.shown and poll.shown.total for poll in polls(votes)[5:]] == [Figure(5, 3)] * 5
    assert shown([*votes, (None, True)]).total == Figure(10, 4)


@pytest.mark.parametrize("up", [True, False])
def test_unanimous_answers_are_shown_from_twice_as_many_on(up: bool) -> None:  # noqa: FBT001 -- pytest names it
    votes: list[Vote] = [(None, up)] * 10
    assert [shown(votes[:count]).total for count in (5, 9)] == [None, None]
    assert shown(votes).total == Figure(10, 10 * up)


def test_of_two_groups_neither_is_shown_while_one_is_too_small() -> None:
    votes = of("A", 5, 2) + of("B", 2, 1)
    assert shown(votes) == Shown(Figure(10, 7), {"A": None, "B": None})
    assert shown(votes + of("B", 1, 1) + of("A", 2, 1)) == Shown(
        Figure(15, 10), {"A": Figure(10, 7), "B": Figure(5, 3)}
    )


def test_the_next_smallest_is_hidden_beside_one_that_is_too_small() -> None:
    votes = of("C", 1, 0) + of("B", 3, 3) + of("A", 4, 4)
    assert shown(votes).total == Figure(15, 8)
    assert shown(votes).groups == {"A": Figure(8, 4), "B": None, "C": None}


def test_two_small_groups_are_hidden_together_with_one_that_is_large_enough() -> None:
    votes = of("A", 5, 3) + of("B", 1, 0) + of("C", 0, 1)
    assert shown(votes) == Shown(Figure(10, 6), {"A": None, "B": None, "C": None})


def test_votes_without_a_group_are_a_group_that_is_never_shown() -> None:
    assert shown(of("A", 5, 5) + of(None, 5, 5)) == Shown(Figure(20, 10), {"A": None})
    assert shown(of("A", 5, 5) + of("B", 3, 2) + of(None, 3, 2)).groups == {"A": Figure(10, 5), "B": None}


def test_a_group_that_is_unanimous_is_hidden() -> None:
    votes = of("A", 5, 5) + of("C", 5, 5) + of("B", 5, 0)
    assert shown(votes).groups == {"A": None, "B": None, "C": Figure(10, 5)}


def test_a_group_keeps_its_figure_until_enough_of_its_votes_are_new() -> None:
    votes = of("A", 3, 2) + of("B", 2, 3)
    assert shown(votes).groups == {"A": Figure(5, 3), "B": Figure(5, 2)}
    assert shown(votes + of("A", 2, 1) + of("B", 1, 1)).groups == {"A": Figure(5, 3), "B": Figure(5, 2)}


def test_figures_are_hidden_while_what_is_in_none_of_them_is_unanimous() -> None:
    votes = of("A", 3, 2) + of("B", 2, 3)
    assert shown(votes + of("A", 3, 0) + of("B", 2, 0)).groups == {"A": None, "B": None}


@given(VOTES | LEANING)
def test_what_is_shown_changes_with_the_first_vote_and_with_every_kth_alone(votes: Sequence[Vote]) -> None:
    for count, (before, after) in enumerate(pairwise(polls(votes)), 1):
        if count > 1 and count % K:
            assert after.shown is before.shown


@given(VOTES | LEANING, st.randoms(use_true_random=False))
def test_the_order_of_votes_within_a_block_shows_nowhere(votes: Sequence[Vote], random: Random) -> None:
    blocks = [list(votes[start : start + K]) for start in range(0, len(votes), K)]
    for block in blocks:
        random.shuffle(block)
    other = [vote for block in blocks for vote in block]
    assert [poll.shown for poll in polls(votes)] == [poll.shown for poll in polls(other)]


@given(VOTES | LEANING)
def test_the_total_is_the_state_after_the_last_kth_vote(votes: Sequence[Vote]) -> None:
    whole = votes[: len(votes) // K * K]
    expected = Figure(len(whole), sum(up for _, up in whole))
    if votes:
        assert shown(votes).total == (expected if whole and not expected.tells_too_much(K) else None)


@given(VOTES | LEANING)
def test_no_two_figures_that_were_ever_shown_differ_by_too_few(votes: Sequence[Vote]) -> None:
    seen: defaultdict[str, list[Figure]] = defaultdict(list)
    for poll in polls(votes)[1:]:
        assert poll.shown
        for name, figure in {"": poll.shown.total, **poll.shown.groups}.items():
            if figure and figure not in seen[name]:
                assert not figure.tells_too_much(K)
                assert figure.answers - max((each.answers for each in seen[name]), default=0) >= K
                seen[name].append(figure)


@given(VOTES | LEANING)
def test_what_is_in_no_figure_is_of_nobody_or_of_enough(votes: Sequence[Vote]) -> None:
    remembered: dict[str, Figure] = {}
    for count, poll in enumerate(polls(votes)[1:], 1):
        assert poll.shown
        told = {name: figure for name, figure in poll.shown.groups.items() if figure}
        remembered |= told
        if poll.shown.total and not count % K:
            for figures in (told, remembered):
                rest = poll.shown.total - sum(figures.values(), Figure())
                assert rest.answers == 0 or rest.answers >= K
                assert 0 <= rest.up <= rest.answers
            assert not (poll.shown.total - sum(told.values(), Figure())).tells_too_much(K) or not told


@given(VOTES | LEANING)
def test_never_is_a_single_group_hidden_beside_others_that_are_shown(votes: Sequence[Vote]) -> None:
    for count, poll in enumerate(polls(votes)[1:], 1):
        told = [name for name, figure in (poll.shown or Shown()).groups.items() if figure]
        if told and not count % K:
            assert len(poll.counts) - len(told) != 1


@pytest.mark.parametrize(("k", "length"), [(2, 6), (3, 6)])
def test_nobody_who_looks_after_each_vote_learns_one_but_of_a_unanimous_block(k: int, length: int) -> None:
    """Every course that so many votes can take is sorted by what of it shows, to see which votes are alike in all.

    Of one that is, the block of k that it came with was unanimous, which the difference of two totals shows, or a total
    that is missing.
    """
    worlds: defaultdict[Any, list[tuple[Vote, ...]]] = defaultdict(list)
    for votes in product(product((None, "A", "B"), (True, False)), repeat=length):
        view = tuple(_frozen(poll.shown) for poll in polls(votes, k))
        worlds[view].append(votes)
    assert len(worlds) > 10
    for alike in worlds.values():
        for place in range(length):
            if len({votes[place][1] for votes in alike}) == 1:
                block = slice(place // k * k, place // k * k + k)
                assert all(len({up for _, up in votes[block]}) == 1 for votes in alike)


def _frozen(shown: Shown | None) -> object:
    return shown and (shown.total, tuple(sorted(shown.groups.items(), key=str)))


@given(VOTES)
def test_a_poll_is_stored_and_read_again(votes: Sequence[Vote]) -> None:
    poll = polls(votes)[-1]
    assert poll_of(poll.text()) == poll
