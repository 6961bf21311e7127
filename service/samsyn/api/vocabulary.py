"""All that people read labels of, in Swedish and in English: enums, orders of lists, and the fields of histories."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from samsyn.api.orders import ORDER_WORDS
from samsyn.deeds.doing.reasons import Reason
from samsyn.model.vocabulary import VOCABULARY, Language, Worded, Words
from samsyn.model.vocabulary.deeds import Deed
from samsyn.model.vocabulary.history import HISTORY_WORDS
from samsyn.reading.types import TYPES

ENUMS: Final[tuple[type[Worded], ...]] = (*VOCABULARY, Deed, Reason)
"""Every enum whose values carry their words, in the order in which `vocabulary` tells them."""
HISTORY: Final = "ChangedField"
"""The type that a field of a history is told under."""


@cache
def words_of_all(language: Language) -> Sequence[tuple[str, str, Words]]:
    """Type, value and words of everything, in one language: enums first, then orders, then the fields of histories."""
    return [*_of_enums(language), *_of_orders(language), *_of_histories(language)]


def _of_enums(language: Language) -> Iterator[tuple[str, str, Words]]:
    for enum in ENUMS:
        yield from ((enum.__name__, member.name, member.words(language)) for member in enum)


def _of_orders(language: Language) -> Iterator[tuple[str, str, Words]]:
    for cls in TYPES.values():
        for order in vars(cls).get("orders", ()):
            yield f"{cls.__name__}OrderField", order.name, _in(language, ORDER_WORDS[order.name])


def _of_histories(language: Language) -> Iterator[tuple[str, str, Words]]:
    for name, words in HISTORY_WORDS.items():
        yield HISTORY, name, _in(language, words)


def _in(language: Language, words: tuple[Words, Words]) -> Words:
    swedish, english = words
    return swedish if language is Language.SV else english
