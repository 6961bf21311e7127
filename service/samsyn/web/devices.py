"""What a session is called, so that its holder knows it again: browser and system, such as "Firefox on Windows".

A browser says what it is in `User-Agent`, where anybody may write anything: only known names are taken from it.
"""

from typing import Final

# The first that is found counts: most browsers say that they are others, too.
BROWSERS: Final = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("Vivaldi/", "Vivaldi"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("HeadlessChrome/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
    ("curl/", "curl"),
)
SYSTEMS: Final = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Macintosh", "macOS"),
    ("Linux", "Linux"),
)
UNKNOWN: Final = "Unknown browser"
AGENT_CHARACTERS_MAX: Final = 1_000  # that are looked at


def device_of(user_agent: str) -> str:
    """What the browser that calls itself so is called, in English, which its holder reads as names."""
    agent = user_agent[:AGENT_CHARACTERS_MAX]
    browser = next((name for sign, name in BROWSERS if sign in agent), UNKNOWN)
    system = next((name for sign, name in SYSTEMS if sign in agent), None)
    return f"{browser} on {system}" if system else browser
