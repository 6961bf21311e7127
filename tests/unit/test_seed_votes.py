"""Votes that a seed tells are published by the rule by which votes are."""

from typing import Any

import pytest

from samsyn.deeds.doing.decide import decide
from samsyn.deeds.pulse.publish import publish_pulse
from samsyn.errors import CannotStart, Refused
from samsyn.exchange.from_today import from_today
from samsyn.exchange.standing_for import view_of
from samsyn.exchange.votes import published
from samsyn.graph.deltas import apply
from samsyn.graph.records import Measure
from samsyn.model.times import this_day
from tests.unit.deciding import Town

FIELDS = {"name": "Kändes det tryggt?", "unit": "%", "stage": "EFFECT", "direction": "INCREASE"}


@pytest.fixture
def town() -> Town:
    made = Town()
    made.do("setPlace", {"code": "0665", "name": "Vaggeryd"})
    for name in ("A", "B"):
        made.do("createBeneficiaryGroup", {"name": name, "externalId": name})
    made.do("createMeasure", {**FIELDS, "method": "PULSE", "externalId": "puls"})
    made.do("createMeasure", {**FIELDS, "method": "SURVEY", "externalId": "enkät"})
    return made


def told(town: Town, *votes: dict[str, Any], measure: str = "puls", period: str = "<month - 1>") -> dict[str, Any]:
    raw = {"measureId": f"@{measure}", "period": from_today(period, this_day()), "votes": list(votes)}
    return published(town.with_ids(raw), view_of(town.graph))


def test_all_together_and_each_group_are_shown_as_votes_would_be(town: Town) -> None:
    shown = told(town, {"groupId": "@A", "up": 30, "down": 10})
    assert (shown["answers"], shown["up"]) == (40, 30)
    assert shown["groups"] == town.with_ids([{"groupId": "@A", "answers": 40, "up": 30}])


def test_votes_that_are_in_no_cell_yet_wait(town: Town) -> None:
    votes = [{"groupId": "@A", "up": 30, "down": 10}, {"groupId": "@B", "up": 5, "down": 15}]
    shown = told(town, *votes)
    assert (shown["answers"], shown["up"]) == (59, 35)
    assert told(town, {"up": 4, "down": 2})["answers"] == 5


def test_too_few_are_never_shown(town: Town) -> None:
    shown = told(town, {"groupId": "@A", "up": 2, "down": 2})
    assert (shown["answers"], shown["up"]) == (None, None)
    assert shown["groups"] == []
    unanimous = told(town, {"groupId": "@A", "up": 9})
    assert unanimous["answers"] is None


def test_the_same_votes_are_always_shown_alike(town: Town) -> None:
    votes = ({"groupId": "@A", "up": 17, "down": 6}, {"groupId": "@B", "up": 8, "down": 9}, {"up": 3, "down": 1})
    assert told(town, *votes) == told(town, *votes)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"period": "<month>"}, "isn't over"),
        ({"measure": "enkät"}, "whose method is PULSE"),
    ],
)
def test_votes_that_cannot_be_told_are_refused_in_words(town: Town, more: dict[str, str], words: str) -> None:
    with pytest.raises(CannotStart, match=words):
        told(town, {"up": 5, "down": 5}, **more)


def test_no_vote_at_all_is_refused_in_words(town: Town) -> None:
    with pytest.raises(CannotStart, match="Tell at least one vote"):
        told(town, {"up": 0})


@pytest.mark.parametrize(
    ("votes", "path"),
    [
        ([{"groupId": "@C", "up": 5}], ("votes", "0", "groupId")),
        ([{"up": -1}], ("votes", "0", "up")),
        ([], ("votes",)),
    ],
)
def test_what_is_wrong_with_votes_is_told_where_it_stands(
    town: Town, votes: list[dict[str, Any]], path: tuple[str, ...]
) -> None:
    with pytest.raises(Refused) as refusal:
        told(town, *votes)
    assert [fault.path for fault in refusal.value.faults] == [path]


def test_the_source_is_kept_with_the_figure(town: Town) -> None:
    raw = {"measureId": "@puls", "period": "2020-05", "votes": [{"up": 6, "down": 4}], "source": "Exempeldata"}
    figure = published(town.with_ids(raw), view_of(town.graph))
    for change in decide(view_of(town.graph), publish_pulse, figure).decision.changes:
        apply(town.graph, change)
    measure = town.graph.by_external_id(Measure, "puls")
    assert measure is not None
    [observation] = measure.observations
    assert (observation.value, observation.source, observation.period) == (60.0, "Exempeldata", "2020-05")
    assert measure.votes_by == "BALLOT"
