"""The words of all that people search for, and which records have them.

A word is kept once, with the numbers of the records in whose name it stands and of those in whose text it does: four
bytes for each place. What the words have in common, dictionary forms, stems and the parts of compounds, is kept by
word, not by record. What only joins words isn't kept, nor what is archived.
"""

import re
from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from typing import Any, Final, TypeAlias

from samsyn.graph.record import Record
from samsyn.graph.records import SEARCHED
from samsyn.graph.visibility import is_for_all
from samsyn.model.swedish import FUNCTION_WORDS, analysed, without_dots
from samsyn.model.texts import search_key

TITLES: Final = ("name", "title")
MORE: Final = ("description", "definition", "statement", "intended_for", "text")
KINDS: Final[dict[type[Record], int]] = {cls: number for number, cls in enumerate(SEARCHED)}
BREVITY_MIN: Final = 0.8  # how much the longest name counts, against one of a single word
WORN_MIN: Final = 10_000  # records that were taken out before the rest is numbered anew

WORD: Final = re.compile(r"[^\W_]+(?:[-'\u2019.:&][^\W_]+)*")
BREAK: Final = re.compile(r"[-'\u2019.:&]")

Places: TypeAlias = "dict[str, int | array[int]]"
"""By word the numbers of the records where it stands: one, or several."""


def words_in(text: str) -> list[str]:
    """The words of a text as they are compared, in its order; of one with a hyphen also its parts."""
    found: list[str] = []
    for word in WORD.findall(search_key(text)):
        if word.isalnum():
            found.append(word)
        else:
            pieces = BREAK.split(word)
            found += ["".join(pieces), *pieces]
    return [word for word in found if word not in FUNCTION_WORDS]


class Terms:
    """Words by what they have in common, and the records in whose names and texts they stand.

    `records` has None where a record was taken out, `ids` the id of each, `kinds` the place of its type in SEARCHED,
    `brevity` how much its name counts, a short one more, and `for_all` whether it is there and everybody sees it.
    `forms`, `stems` and `parts` have the words, but for a form that is the word itself; `dotless` those that are
    written with rings and dots; `by_length` all that are made of letters.
    """

    def __init__(self, records: Iterable[Any]) -> None:
        self.records: list[Any] = []
        self.ids: list[str] = []
        self.kinds = bytearray()
        self.for_all = bytearray()
        self.brevity = array("d")
        self.named: Places = {}
        self.said: Places = {}
        self.forms: dict[str, list[str]] = {}
        self.stems: dict[str, list[str]] = {}
        self.parts: dict[str, list[str]] = {}
        self.dotless: dict[str, list[str]] = {}
        self.by_length: dict[int, list[str]] = {}
        self._numbers: dict[Any, int] = {}
        self._sorted: list[str] | None = None
        for record in records:
            self.add(record)
        self._sorted = sorted(self.named.keys() | self.said.keys())

    @property
    def is_whole(self) -> bool:
        """Whether no record was taken out."""
        return len(self.records) == len(self._numbers)

    @property
    def is_worn(self) -> bool:
        """Whether so much was taken out that the rest had better be numbered anew."""
        gone = len(self.records) - len(self._numbers)
        return gone > max(WORN_MIN, len(self._numbers))

    def add(self, record: Any) -> None:
        """Take in a record."""
        if getattr(record, "archived_at", None) is not None:
            return
        number = self._numbers[record] = len(self.records)
        name, text = texts_of(record)
        in_name = dict.fromkeys(words_in(name))
        self.records.append(record)
        self.ids.append(record.id)
        self.for_all.append(is_for_all(record))
        self.kinds.append(KINDS[record.__class__])
        self.brevity.append(BREVITY_MIN + (1 - BREVITY_MIN) / max(1, len(in_name)))
        for word in in_name:
            self._put(self.named, word, number)
        for word in dict.fromkeys(words_in(text)):
            if word not in in_name:
                self._put(self.said, word, number)

    def discard(self, record: Any) -> None:
        """Take a record out."""
        number = self._numbers.pop(record, None)
        if number is not None:
            self.records[number] = None
            self.for_all[number] = False

    def number_of(self, record: Any) -> int | None:
        """The number of a record; None where it isn't found, as what is archived."""
        return self._numbers.get(record)

    def has(self, word: str) -> bool:
        """Whether the word stands somewhere, or did."""
        return word in self.named or word in self.said

    def beginning(self, prefix: str) -> Iterator[str]:
        """Yield the words that begin so, in the order of their characters."""
        words = self._sorted or []
        for index in range(bisect_left(words, prefix), len(words)):
            if not words[index].startswith(prefix):
                return
            yield words[index]

    def _put(self, places: "Places", word: str, number: int) -> None:
        there = places.get(word)
        if there is None:
            if not self.has(word):
                self._learn(word)
            places[word] = number
        elif isinstance(there, int):
            places[word] = array("I", (there, number))
        else:
            there.append(number)

    def _learn(self, word: str) -> None:
        if self._sorted is not None:
            insort(self._sorted, word)
        if not word.isalpha():
            return
        known = analysed(word)
        self.by_length.setdefault(len(word), []).append(word)
        for form in known.lemmas:
            if form != word:
                self.forms.setdefault(form, []).append(word)
        for stem in known.stems:
            self.stems.setdefault(stem, []).append(word)
        for form in dict.fromkeys(form for part in known.parts for form in part.lemmas):
            self.parts.setdefault(form, []).append(word)
        for dotless in {without_dots(each) for each in (word, *known.lemmas) if not each.isascii()}:
            self.dotless.setdefault(dotless, []).append(word)


def texts_of(record: Any) -> tuple[str, str]:
    """What a record is called, and all that is said of it; a lesson is called nothing."""
    parts = record.properties
    named = (getattr(record, name) for name in TITLES if name in parts)
    said = (getattr(record, name) or "" for name in MORE if name in parts)
    return " ".join(named), " ".join(said)
