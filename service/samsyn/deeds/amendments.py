"""Amendments: what a new version changes of what is stored, decided over the whole graph.

Each has the number of a step in cypher/constraints/ that has words and no statements; the words are the reason that the
history tells. It decides changes, or None where there is nothing to amend, and so it is safe to repeat. Nothing is
dropped in silence: `before` and `after` of its decision say what was amended.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from samsyn.deeds.contributions.amend import amend_confirmations
from samsyn.deeds.deviations.amending import amend_figures
from samsyn.deeds.doing.deed import Decision, Work
from samsyn.deeds.mend_texts import mend_texts

Amend: TypeAlias = Callable[[Work], Decision | None]
"""The function's name in camelCase is what the history calls it, as with deeds."""

AMENDMENTS: Final[Mapping[int, Amend]] = MappingProxyType({20: mend_texts, 21: amend_figures, 22: amend_confirmations})
"""By the step's number, in order."""
