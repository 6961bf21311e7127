"""What a session is called by what its browser says of itself."""

import pytest

from samsyn.web.devices import device_of

CHROME = "(KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
NAMES = {
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox on Windows",
    f"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 {CHROME}": "Chrome on Linux",
    f"Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 {CHROME} Edg/140.0.0.0": "Edge on Windows",
    f"Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 {CHROME}": "Chrome on Android",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0) AppleWebKit/605.1.15 (KHTML) Version/18.0 Safari/605.1.15": (
        "Safari on macOS"
    ),
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 CriOS/140 Safari/604.1": (
        "Chrome on iPhone"
    ),
    "curl/8.5.0": "curl",
    "": "Unknown browser",
}


@pytest.mark.parametrize("agent", NAMES)
def test_browsers_and_systems_are_known(agent: str) -> None:
    assert device_of(agent) == NAMES[agent]


@pytest.mark.parametrize(
    "agent", ["x" * 4_000, "<script>alert(1)</script>", "\u202eevil\x00\x1b[31m", "Överläkarens dator", "a\r\nb"]
)
def test_of_what_anybody_may_write_nothing_is_taken_over(agent: str) -> None:
    assert device_of(agent) == "Unknown browser"
    assert device_of(f"{agent[:100]} Windows") == "Unknown browser on Windows"
