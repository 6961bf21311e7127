"""The facts of deviations that open by themselves: stored in both languages, and read in both or in one."""

import re
from typing import Final

from samsyn.model.vocabulary import Language

IN_BOTH: Final = re.compile(r"(?P<figure>\S+: (?:\S+, )?)(?P<sv>.+) / (?P<en>.+)\.", re.DOTALL)


def in_both(figure: str, *, sv: str, en: str) -> str:
    """Return a fact as it is stored: the period, with its value where there is one, and what that is in both languages.

    Such as "2026: 5, sämre än det accepterade värdet 6 / worse than the accepted value 6."; `figure` ends with a space.
    """
    return f"{figure}{sv} / {en}."


def in_one(fact: str, language: Language) -> str:
    """Return such a fact in one language; what isn't made by `in_both` stays as it is."""
    found = IN_BOTH.fullmatch(fact)
    return f"{found['figure']}{found[language.lower()]}." if found else fact
