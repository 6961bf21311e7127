"""What of a pulse is shown, against somebody who looks after every single vote and remembers all.

They know the rule, too, and the group of each voter.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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


def test_of_two_groups_one_that_is_too_small_is_in_no_figure() -> None:
    votes = of("A", 5, 2) + of("B", 2, 1)
    assert shown(votes) == Shown(Figure(10, 7), {"A": None, "B": None})
    votes = of("A", 3, 2) + of("B", 2, 1)
    assert shown(votes + of("A", 2, 0)) == Shown(Figure(10, 7), {"A": Figure(5, 3), "B": None})


def test_votes_of_too_small_groups_are_told_together_as_long_as_no_more_are_told() -> None:
    votes = of("A", 2, 1) + of("B", 1, 1)
    assert shown(votes) == Shown(Figure(5, 3), {"A": None, "B": None})
    assert shown(votes * 2).total == Figure(10, 6)
    assert shown(votes * 3).total == Figure(10, 6)
    assert shown(votes * 4) == Shown(Figure(16, 10), {"A": Figure(6, 4), "B": None})


def test_every_vote_but_fewer_than_half_is_told() -> None:
    random = Random(5)  # noqa: S311 -- the same for everybody who tries again
    for _ in range(50):
        votes = [(random.choice("ABCDEFGHIJ"), random.random() < 0.5) for _ in range(100)]
        for count, poll in enumerate(polls(votes)):
            assert count % K or 2 * poll.total.answers >= count


def test_votes_without_a_group_are_a_group_that_is_never_shown() -> None:
    assert shown(of("A", 5, 5) + of(None, 5, 5)) == Shown(Figure(20, 10), {"A": Figure(10, 5)})
    assert shown(of("A", 5, 5) + of("B", 3, 2) + of(None, 3, 2)).groups == {"A": Figure(10, 5), "B": Figure(5, 3)}


def test_a_group_that_is_unanimous_is_hidden_and_the_next_smallest_with_it() -> None:
    votes = of("A", 5, 5) + of("C", 5, 5) + of("B", 5, 0)
    assert shown(votes).groups == {"A": None, "B": None, "C": Figure(10, 5)}


def test_a_group_keeps_its_figure_until_enough_of_its_votes_are_new() -> None:
    votes = of("A", 3, 2) + of("B", 2, 3)
    assert shown(votes).groups == {"A": Figure(5, 3), "B": Figure(5, 2)}
    assert shown(votes + of("A", 2, 1) + of("B", 1, 1)) == shown(votes)


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
def test_without_groups_the_total_is_the_state_after_the_last_kth_vote(votes: Sequence[Vote]) -> None:
    whole = votes[: len(votes) // K * K]
    expected = Figure(len(whole), sum(up for _, up in whole))
    if votes:
        total = shown((None, up) for _, up in votes).total
        assert total == (expected if whole and not expected.tells_too_much(K) else None)


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
def test_what_is_in_no_groups_figure_is_of_nobody_or_of_enough(votes: Sequence[Vote]) -> None:
    for poll in polls(votes)[1:]:
        assert poll.shown
        told = sum((figure for figure in poll.shown.groups.values() if figure), Figure())
        assert not told.answers or not ((poll.shown.total or Figure()) - told).tells_too_much(K)


def test_a3_whoever_knows_the_voters_groups_is_certain_of_none_of_ten_votes() -> None:
    groups = ["B", "A", "A", "B", None, None, "B", "A", "A", "A"]
    ups = [False, False, False, False, True, True, True, False, False, True]
    assert certain(zip(groups, ups, strict=True)) == {}


@pytest.mark.parametrize(("k", "length"), [(2, 6), (2, 7), (3, 7)])
def test_a3_whoever_knows_groups_and_order_learns_votes_of_unanimous_cells_alone(k: int, length: int) -> None:
    """Every course that so many votes of two groups, and of none, can take; the groups' names don't matter."""
    for groups in product((None, "A", "B"), repeat=length):
        if next(filter(None, groups), "A") == "A":
            assert learnt_of_too_few(groups, k) == []


@pytest.mark.parametrize("seed", range(20))
def test_a3_neither_does_who_follows_longer_courses(seed: int) -> None:
    random = Random(seed)  # noqa: S311 -- the same for everybody who tries again
    names = random.choice([(None, "A"), ("A", "B"), (None, "A", "B"), ("A", "A", "A", "B"), tuple("ABCD")])
    assert learnt_of_too_few(random.choices(names, k=10), random.choice([2, 3, 5])) == []


@pytest.mark.parametrize("seed", range(200))
def test_a3_whoever_knows_groups_and_order_can_exchange_two_votes_of_a_cell(seed: int) -> None:
    """Two votes of a cell that differ, exchanged: all that was ever shown is the same, however long the course is.

    So is each vote of it up in a course that fits, and down in another.
    """
    random = Random(seed)  # noqa: S311 -- the same for everybody who tries again
    groups = random.choices([None, *"ABCDE"][: random.randint(1, 6)], k=random.randint(1, 80))
    k, share = random.randint(2, 7), random.random()
    votes = [(group, random.random() < share) for group in groups]
    views = seen(votes, k)
    for cell in cells(groups, k):
        assert len(cell) >= k
        ups, downs = [each for each in cell if votes[each][1]], [each for each in cell if not votes[each][1]]
        if ups and downs:
            one, other = random.choice(ups), random.choice(downs)
            exchanged = [(group, up != (place in {one, other})) for place, (group, up) in enumerate(votes)]
            assert seen(exchanged, k) == views


def cells(groups: Sequence[str | None], k: int) -> list[list[int]]:
    """The places of the votes that are told together, as far as any are."""
    found: list[list[int]] = []
    open_ = list[int]()
    for place, poll in enumerate(polls([(group, True) for group in groups], k)[1:]):
        open_.append(place)
        told = [each for each in open_ if not poll.new.get(groups[each] or "")]
        own = {name: [each for each in told if groups[each] == name] for name in {groups[each] for each in told}}
        found += [each for each in own.values() if len(each) >= k]
        if rest := [place for each in own.values() if len(each) < k for place in each]:
            found.append(rest)
        open_ = [each for each in open_ if each not in told]
    return found


def seen(votes: Sequence[Vote], k: int) -> list[object]:
    return [_frozen(poll.shown) for poll in polls(votes, k)]


def certain(votes: Iterable[Vote], k: int = K) -> dict[int, bool]:
    """The votes of which whoever knew the groups, and looked after each vote, is certain, by their places."""
    groups, ups = zip(*votes, strict=True)
    *_, (_, classes) = courses(groups, k)
    return agreed(next(alike for alike in classes.values() if ups in alike))


def learnt_of_too_few(groups: Sequence[str | None], k: int) -> list[Any]:
    """Whatever is certain at a look that wasn't at the one before, unless it is of k votes or more that are alike."""
    found: list[Any] = []
    known: dict[Any, dict[int, bool]] = {}
    for before, classes in courses(groups, k):
        now = {view: agreed(alike) for view, alike in classes.items()}
        for view, votes in now.items():
            fresh = [up for place, up in votes.items() if place not in known.get(before[view], {})]
            found += [(view, up) for up in (True, False) if 0 < fresh.count(up) < k]
        known = now
    return found


def courses(groups: Sequence[str | None], k: int) -> Iterator[tuple[dict[Any, Any], dict[Any, list[tuple[bool, ...]]]]]:
    """After each vote by all that was seen so far: what was seen before, and the courses that look so."""
    worlds: list[tuple[tuple[bool, ...], Poll, tuple[object, ...]]] = [((), Poll(), ())]
    for group in groups:
        following = [
            ((*ups, up), poll.cast(group, up=up, k=k), view) for ups, poll, view in worlds for up in (True, False)
        ]
        worlds = [(ups, poll, (*view, _frozen(poll.shown))) for ups, poll, view in following]
        classes: defaultdict[Any, list[tuple[bool, ...]]] = defaultdict(list)
        for ups, _, view in worlds:
            classes[view].append(ups)
        yield {view: view[:-1] for view in classes}, classes


def agreed(alike: Sequence[tuple[bool, ...]]) -> dict[int, bool]:
    """The votes that are the same in all courses, by their places."""
    return {place: ups[0] for place, ups in enumerate(zip(*alike, strict=True)) if len(set(ups)) == 1}


def _frozen(shown: Shown | None) -> object:
    return shown and (shown.total, tuple(sorted(shown.groups.items(), key=str)))


@pytest.mark.parametrize(("before", "after"), [(5, 6), (6, 5), (5, 10), (20, 5), (7, 5)])
def test_a2_what_the_first_vote_finds_as_the_least_number_holds_for_the_whole_period(before: int, after: int) -> None:
    votes = [(group, up) for group, up in zip([None, "A", "B"] * 20, [True, False, True, True] * 15, strict=True)]
    expected = [poll.shown for poll in polls(votes, before)]
    for at in range(1, 60, 4):
        poll, views = Poll(), list[Shown | None]([None])
        for place, (group, up) in enumerate(votes):
            poll = poll.cast(group, up=up, k=before if place < at else after)
            views.append(poll.shown)
        assert views == expected


@pytest.mark.parametrize("stored", range(1, 13))
def test_a2_a_period_that_an_earlier_version_began_goes_on_without_showing_fewer(stored: int) -> None:
    """Its figures stand as they were shown, and what is told next is of enough that hadn't been told."""
    groups = ["A", "A", "B", "A", "A", "B", "B", "B", "A", "B", "A", "B"]
    ups = [place % 3 > 0 for place in range(stored)]
    told = stored // K * K
    counts = {name: [groups[:stored].count(name), _ups(groups[:stored], ups, name)] for name in set(groups[:stored])}
    total = [told, sum(ups[:told])] if told else None
    known = {"A": [5, _ups(groups[:told], ups, "A")]} if told == 10 else {}
    text = json.dumps(
        {"counts": counts, "known": known, "shown": {"total": total, "groups": {**dict.fromkeys(counts), **known}}}
    )
    poll = poll_of(text)
    assert poll.shown == Shown(
        Figure(*total) if total else None,
        {**dict.fromkeys(counts), **{name: Figure(*pair) for name, pair in known.items()}},
    )
    last = total[0] if total else 0
    for count in range(stored + 1, 40):
        poll = poll.cast("AB"[count % 2], up=count % 4 > 0, k=6)
        assert poll.shown
        if poll.shown.total and poll.shown.total.answers != last:
            assert poll.shown.total.answers - last >= 6
            last = poll.shown.total.answers
        assert poll_of(poll.text()) == poll
    assert last > stored


def _ups(groups: Sequence[str], ups: Sequence[bool], name: str) -> int:
    return sum(up for group, up in zip(groups, ups, strict=False) if group == name)


@given(VOTES)
def test_a_poll_is_stored_and_read_again(votes: Sequence[Vote]) -> None:
    poll = polls(votes)[-1]
    assert poll_of(poll.text()) == poll
