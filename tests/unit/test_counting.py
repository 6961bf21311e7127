"""What counts, and what is absent from every denominator too."""

import pytest

from samsyn.errors import InvalidArgument
from samsyn.model.vocabulary import ContributionStatus, DeliveryState
from samsyn.questions.arguments import DateRange
from samsyn.questions.drivers import drivers_of
from tests.unit.facts import NodeFact
from tests.unit.graphs import actor, aim, at, contribution, graph_of, link

JUNE = DateRange("2026-06-01", "2026-06-30")


def shares_beside(other: NodeFact, during: DateRange | None = None) -> dict[str, float]:
    """The shares in an aim that A's open contribution leads to, and this one."""
    graph = graph_of(
        *(actor(actor_id) for actor_id in ("A", "B")),
        actor("gone", archived=True),
        aim("O"),
        contribution("C", "A"),
        other,
        link("C", "O", 1),
        link(other.id, "O", 3),
    )
    return {driver.actor.id: driver.share for driver in drivers_of(at(graph), "O", during=during).actors}


ALONE = {"A": 1.0}
BOTH = {"A": 0.25, "B": 0.75}


def test_an_approved_contribution_counts() -> None:
    assert shares_beside(contribution("D", "B")) == BOTH


@pytest.mark.parametrize(
    "status", [status for status in ContributionStatus if status is not ContributionStatus.APPROVED]
)
def test_no_other_status_counts(status: ContributionStatus) -> None:
    assert shares_beside(contribution("D", "B", status=status)) == ALONE


@pytest.mark.parametrize("delivery", [DeliveryState.PLANNED, DeliveryState.ONGOING, DeliveryState.DONE])
def test_it_counts_however_far_its_delivery_has_come(delivery: DeliveryState) -> None:
    assert shares_beside(contribution("D", "B", delivery=delivery)) == BOTH


def test_a_cancelled_contribution_does_not_count() -> None:
    assert shares_beside(contribution("D", "B", delivery=DeliveryState.CANCELLED)) == ALONE


def test_an_archived_contribution_does_not_count() -> None:
    assert shares_beside(contribution("D", "B", archived=True)) == ALONE


def test_a_contribution_without_makers_does_not_count() -> None:
    assert shares_beside(contribution("D")) == ALONE


def test_a_contribution_does_not_count_when_all_its_makers_are_archived() -> None:
    assert shares_beside(contribution("D", "gone")) == ALONE


def test_an_archived_maker_leaves_its_portion_to_the_others() -> None:
    assert shares_beside(contribution("D", ("B", 1.0), ("gone", 5.0))) == BOTH


def test_dates_play_no_part_unless_asked() -> None:
    assert shares_beside(contribution("D", "B", starts_on="2030-01-01")) == BOTH
    assert shares_beside(contribution("D", "B", ends_on="2001-01-01")) == BOTH


@pytest.mark.parametrize("status", [ContributionStatus.APPROVED, ContributionStatus.ENDED])
@pytest.mark.parametrize(
    ("starts_on", "ends_on", "counts"),
    [
        (None, None, True),
        ("2026-06-30", None, True),
        ("2026-07-01", None, False),
        (None, "2026-06-01", True),
        (None, "2026-05-31", False),
        ("2026-01-01", "2026-12-31", True),
        ("2026-06-10", "2026-06-11", True),
    ],
)
def test_during_a_range_what_overlaps_it_counts(
    status: ContributionStatus, starts_on: str | None, ends_on: str | None, *, counts: bool
) -> None:
    other = contribution("D", "B", status=status, starts_on=starts_on, ends_on=ends_on)
    assert shares_beside(other, JUNE) == (BOTH if counts else ALONE)


@pytest.mark.parametrize(
    ("during", "counts"),
    [
        (DateRange(), True),
        (DateRange(from_="2026-03-31"), True),
        (DateRange(from_="2026-04-01"), False),
        (DateRange(to="2026-01-01"), True),
        (DateRange(to="2025-12-31"), False),
    ],
)
def test_an_open_end_of_a_range_is_open(during: DateRange, *, counts: bool) -> None:
    ended = contribution("D", "B", status=ContributionStatus.ENDED, starts_on="2026-01-01", ends_on="2026-03-31")
    assert shares_beside(ended, during) == (BOTH if counts else ALONE)


def test_during_a_range_what_is_cancelled_archived_or_unapproved_counts_no_more_than_else() -> None:
    ended = ContributionStatus.ENDED
    assert shares_beside(contribution("D", "B", status=ended, delivery=DeliveryState.CANCELLED), JUNE) == ALONE
    assert shares_beside(contribution("D", "B", status=ended, archived=True), JUNE) == ALONE
    assert shares_beside(contribution("D", "gone", status=ended), JUNE) == ALONE
    assert shares_beside(contribution("D", "B", status=ContributionStatus.WITHDRAWN), JUNE) == ALONE


def test_a_question_during_a_range_leaves_others_as_they_were() -> None:
    graph = graph_of(
        actor("A"),
        aim("O"),
        contribution("C", "A", status=ContributionStatus.ENDED),
        link("C", "O"),
    )
    assert drivers_of(at(graph), "O").unsupported_share == 1.0
    assert drivers_of(at(graph), "O", during=JUNE).unsupported_share == 0.0
    assert drivers_of(at(graph), "O").unsupported_share == 1.0


def test_an_archived_aim_cuts_what_leads_through_it() -> None:
    graph = graph_of(
        actor("A"),
        aim("O"),
        aim("G1", archived=True),
        aim("G2"),
        contribution("C1", "A"),
        contribution("C2", "A"),
        link("G1", "O", 3),
        link("G2", "O", 1),
        link("C1", "G1"),
        link("C2", "G2"),
    )
    (alone,) = drivers_of(at(graph), "O").actors
    assert (alone.share, alone.contribution_count) == (1.0, 1)


def test_a_range_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="ends") as refused:
        DateRange("2026-06-30", "2026-06-29")
    assert refused.value.argument == "during"


def test_a_range_of_one_day_is_a_range() -> None:
    assert DateRange("2026-06-30", "2026-06-30").overlaps("2026-06-30", "2026-06-30")
