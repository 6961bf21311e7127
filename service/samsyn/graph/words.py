"""The texts that a search looks through: those of all records of a type, as they are compared.

A word is looked for anywhere in a text, so there is no index of words: 20,000 texts are looked through in 2 ms.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Final, TypeAlias

from samsyn.model.texts import search_key

TITLES: Final = ("name", "title")
MORE: Final = ("description", "definition", "statement")

Each: TypeAlias = Callable[[Iterable[Any]], Iterator[Any]]
"""Yields all of something, and may let others have their turn now and then."""


class Words:
    """The texts of records as they are compared, by record."""

    __slots__ = ("_texts",)

    def __init__(self, records: Iterable[Any]) -> None:
        self._texts: dict[Any, str] = {record: _text(record) for record in records}

    def add(self, record: Any) -> None:
        """Take in a record, or its texts anew."""
        self._texts[record] = _text(record)

    def discard(self, record: Any) -> None:
        """Take a record out."""
        self._texts.pop(record, None)

    def having(self, words: Sequence[str], each: Each = iter) -> Iterator[Any]:
        """The records whose texts have all the words in them, in no order, of those that `each` yields."""
        rare, *others = sorted(words, key=len, reverse=True)
        found = [record for record, text in each(list(self._texts.items())) if rare in text]
        return (record for record in found if all(word in self._texts[record] for word in others))


def title_of(record: Any) -> str:
    """The name or title of a record."""
    return next(getattr(record, name) for name in TITLES if name in record.properties)


def _text(record: Any) -> str:
    more = (getattr(record, name) or "" for name in MORE if name in record.properties)
    return search_key(" ".join((title_of(record), *more)))
