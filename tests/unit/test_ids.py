"""Identifiers: a prefix that tells the type, and what sorts by when it was made."""

import re

import pytest

from samsyn.model.ids import PREFIXES, new_id, type_of


@pytest.mark.parametrize(("type_name", "prefix"), PREFIXES.items())
def test_an_id_tells_its_type(type_name: str, prefix: str) -> None:
    made = new_id(type_name)
    assert re.fullmatch(rf"{prefix}_[0-9a-hjkmnp-tv-z]{{26}}", made)
    assert type_of(made) == type_name


def test_no_two_ids_are_alike() -> None:
    assert len({new_id("Goal") for _ in range(10_000)}) == 10_000


def test_no_two_types_share_a_prefix() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES)


@pytest.mark.parametrize("text", ["", "goal", "Goal_1", "goals_1", "_1", "GOAL_1", "aim_1", " goal_1"])
def test_what_has_no_known_prefix_tells_no_type(text: str) -> None:
    assert type_of(text) is None


@pytest.mark.parametrize("text", ["goal_", "goal_1", "goal_x_y"])
def test_only_the_prefix_is_looked_at(text: str) -> None:
    assert type_of(text) == "Goal"


def test_a_name_that_is_no_type_has_no_ids() -> None:
    with pytest.raises(KeyError):
        new_id("Aim")
