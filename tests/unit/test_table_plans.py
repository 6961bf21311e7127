"""What rows would do to a graph, and by which deeds."""

from typing import Any

import pytest

from samsyn.deeds.contributions.statuses import APPROVED, DRAFT, ENDED, RETURNED, SUBMITTED, WITHDRAWN
from samsyn.exchange.tables.known import Known
from samsyn.exchange.tables.planning import can_be_empty, plan
from samsyn.exchange.tables.reading import Given
from samsyn.exchange.tables.spooling import SHEETS
from samsyn.exchange.tables.status_ways import deeds_to, first_status
from samsyn.exchange.tables.steps import steps_of
from samsyn.graph.graph import Graph
from samsyn.graph.view import View
from samsyn.model.principals import SERVICE
from samsyn.model.times import now
from samsyn.model.vocabulary import ContributionStatus


def known() -> Known:
    return Known(View(Graph(), SERVICE, now()))


def given(key: str, number: int, **values: Any) -> Given:
    return Given(SHEETS[key], key, number, values)


@pytest.mark.parametrize(
    ("to", "first", "deeds"),
    [
        (DRAFT, DRAFT, ()),
        (APPROVED, APPROVED, ()),
        (RETURNED, SUBMITTED, ("returnContribution",)),
        (ENDED, APPROVED, ("endContribution",)),
        (WITHDRAWN, DRAFT, ("withdrawContribution",)),
    ],
)
def test_a_contribution_is_registered_as_what_leads_soonest_to_its_status(
    to: ContributionStatus, first: ContributionStatus, deeds: tuple[str, ...]
) -> None:
    assert first_status(to) is first
    assert deeds_to(to, first) == deeds


def test_deeds_lead_from_status_to_status_or_none_do() -> None:
    assert deeds_to(ENDED, DRAFT) == ("submitContribution", "approveContribution", "endContribution")
    assert deeds_to(DRAFT, SUBMITTED) is None
    assert deeds_to(APPROVED, ENDED) is None


def test_a_superior_comes_before_what_is_part_of_it() -> None:
    rows = [
        given("actors", 2, name="Enheten", kind="MUNICIPAL_UNIT", partOfId="Förvaltningen"),
        given("actors", 3, name="Förvaltningen", kind="MUNICIPAL_UNIT"),
    ]
    made = plan(known(), rows)
    assert not made.complaints
    assert [step.raw["name"] for step in steps_of(known(), made.rows, "Start")] == ["Förvaltningen", "Enheten"]


def test_a_new_contribution_brings_its_makers_and_links_in_one_deed() -> None:
    rows = [
        given("actors", 2, name="Klubben", kind="ASSOCIATION"),
        given("goals", 2, name="Mål"),
        given("contributions", 2, externalId="c", title="Cup", status="SUBMITTED"),
        given("makers", 2, of="Cup", actorId="Klubben", weight=2.0),
        given("links", 2, of="c", aimId="Mål"),
    ]
    *_, step = steps_of(known(), plan(known(), rows).rows, "Start")
    assert (step.deed, step.rows) == ("registerContribution", rows[2:])
    assert step.raw["makers"] == [{"actorId": "Klubben", "weight": 2.0}]
    assert step.raw["contributesTo"] == [{"aimId": "Mål"}]


def test_only_what_may_be_empty_is_emptied() -> None:
    empty = {
        key: [each.field for each in SHEETS[key].columns if can_be_empty(SHEETS[key], each)]
        for key in ("links", "makers", "observations", "targets")
    }
    assert empty == {
        "links": ["of", "aimId", "rationale"],
        "makers": ["of", "actorId"],
        "observations": ["measureId", "value", "comment", "source"],
        "targets": ["id", "validFrom", "acceptedValue", "targetValue"],
    }
