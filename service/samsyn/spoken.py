"""The language of what the terminal shows while the service starts, runs and stops: the locale's."""

import os
from collections.abc import Mapping
from typing import Final

LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")  # in the order that POSIX gives them for messages
SWEDISH: Final = "sv"


def in_locale(*, en: str, sv: str, environment: Mapping[str, str] = os.environ) -> str:
    """Return the Swedish text where the locale is Swedish, such as sv_SE.UTF-8; else the English one.

    The locale is the first of LC_ALL, LC_MESSAGES and LANG that isn't empty. Without any the text is English.
    """
    locale = next(filter(None, (environment.get(name) for name in LOCALES)), "")
    language = locale.replace("-", "_").partition(".")[0].partition("_")[0]
    return sv if language.lower() == SWEDISH else en
