"""What is printed once the service answers."""

from typing import Any

import pytest

from samsyn.command.announce import announcement
from samsyn.command.prepare import Prepared
from samsyn.settings import Settings

NAMELESS = "Name those of yours in SAMSYN_ALLOWED_HOSTS."


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"behind_tls": True}, True),
        ({}, False),
        ({"behind_tls": True, "allowed_hosts": "samsyn.example.se"}, False),
        ({"behind_tls": True, "public_url": "https://samsyn.example.se"}, False),
    ],
)
def test_d_behind_a_proxy_it_is_told_that_names_are_missing(settings: dict[str, Any], told: bool) -> None:  # noqa: FBT001
    assert (NAMELESS in announcement(Settings(**settings), Prepared(None, None), 1.0)) is told
