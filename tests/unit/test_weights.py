"""What weighs makers and members against each other is called weight; by its former name, share, it is still taken."""

from typing import Any

import pytest

from samsyn.deeds.all import DEEDS
from samsyn.errors import Refused
from samsyn.performing.fingerprint import fingerprint
from tests.unit.deciding import Town

B = {"actorId": "@B", "role": "PARTNER"}


@pytest.fixture
def town() -> Town:
    """A town with two actors, a network of the first, and what the first makes."""
    town = Town()
    for name in ("A", "B"):
        town.do("registerActor", {"name": name, "externalId": name, "kind": "COMPANY"})
    members = [{"actorId": "@A", "weight": 3.0}]
    town.do("registerActor", {"name": "N", "externalId": "N", "kind": "NETWORK", "members": members})
    makers = [{"actorId": "@A", "weight": 2.0}, B]
    town.do("registerContribution", {"title": "C", "externalId": "C", "status": "DRAFT", "makers": makers})
    return town


def update(town: Town, name: str, **lists: Any) -> Any:
    [record] = (each for each in town.graph.records.values() if getattr(each, "external_id", None) == name)
    deed = f"update{type(record).__name__}"
    return town.do(deed, {"id": record.id, "expectedVersion": record.version, **lists})


def faults(town: Town, name: str, **lists: Any) -> list[tuple[str, str, str]]:
    with pytest.raises(Refused) as refusal:
        update(town, name, **lists)
    return [(".".join(each.path), each.reason or "", str(each.message)) for each in refusal.value.faults]


def makers(contribution: Any) -> dict[str, float]:
    return {part.source.name: part.share for part in contribution.makers}


def members(network: Any) -> dict[str, float | None]:
    return {part.source.name: part.share for part in network.members}


def test_a_maker_and_a_member_have_the_weight_that_they_are_given(town: Town) -> None:
    assert makers(update(town, "C", description="D")) == {"A": 2.0, "B": 1.0}
    assert members(update(town, "N", description="D")) == {"A": 3.0}


def test_the_former_name_says_the_same(town: Town) -> None:
    assert makers(update(town, "C", makers=[{"actorId": "@A", "share": 5.0}, B])) == {"A": 5.0, "B": 1.0}
    assert members(update(town, "N", members=[{"actorId": "@B", "share": 4.0}])) == {"B": 4.0}


def test_a_weight_that_is_left_out_stays_and_one_that_is_given_holds(town: Town) -> None:
    assert makers(update(town, "C", makers=[{"actorId": "@A", "role": "FUNDER"}, B])) == {"A": 2.0, "B": 1.0}
    assert makers(update(town, "C", addMakers=[{"actorId": "@B", "weight": 7.0}])) == {"A": 2.0, "B": 7.0}
    assert members(update(town, "N", addMembers=[{"actorId": "@B", "weight": 1.0}])) == {"A": 3.0, "B": 1.0}
    assert members(update(town, "N", members=[{"actorId": "@A", "weight": None}])) == {"A": None}


def test_both_names_may_say_the_same_and_nothing_else(town: Town) -> None:
    assert makers(update(town, "C", makers=[{"actorId": "@A", "weight": 5.0, "share": 5.0}]))["A"] == 5.0
    message = "Give weight only: share is its former name, and has another value."
    for value in (6.0, None):
        told = faults(town, "N", members=[{"actorId": "@A", "weight": 5.0, "share": value}])
        assert told == [("members.0.weight", "BOTH_GIVEN", message)]
    assert faults(town, "C", makers=[{"actorId": "@A", "weight": 5.0, "share": 6.0}, B]) == [
        ("makers.0.weight", "BOTH_GIVEN", message)
    ]


@pytest.mark.parametrize("name", ["weight", "share"])
def test_what_is_wrong_stands_at_the_name_that_was_given(town: Town, name: str) -> None:
    [(path, reason, _)] = faults(town, "C", makers=[{"actorId": "@A", name: 0.0}, B])
    assert (path, reason) == (f"makers.0.{name}", "TOO_SMALL")
    [(path, reason, _)] = faults(town, "C", makers=[{"actorId": "@A", name: None}, B])
    assert (path, reason) == (f"makers.0.{name}", "EMPTY")


def test_a_repeated_mutation_is_known_by_either_name() -> None:
    def known_as(deed: str, **maker: Any) -> str:
        given = {"title": "C", "makers": [{"actorId": "A", **maker}]}
        more = {"id": "C", "expectedVersion": 1} if deed.startswith("update") else {}
        return fingerprint(DEEDS[deed].input, {**more, **given})

    for deed in ("registerContribution", "updateContribution"):
        assert known_as(deed, weight=2.0) == known_as(deed, share=2.0) != known_as(deed, weight=3.0)
    assert known_as("registerContribution", weight=1.0) == known_as("registerContribution")
