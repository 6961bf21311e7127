"""What is gathered while a document is read: rows as tables have them, and what is told of the reading."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from samsyn.exchange.stratml.columns import LINED, SHEET
from samsyn.exchange.stratml.grammar import PART_2, Element
from samsyn.exchange.stratml.identifiers import own_id, unescaped
from samsyn.exchange.stratml.lines import Line, read
from samsyn.exchange.stratml.parsing import Departure, short
from samsyn.exchange.stratml.writer import Writing, name_of
from samsyn.exchange.tables.cells import Unreadable
from samsyn.exchange.tables.reading import Given
from samsyn.exchange.tables.rows import RECORDS
from samsyn.exchange.tables.sheets import Cells, Column
from samsyn.graph.graph import Graph
from samsyn.model.texts import NAME_CHARACTERS_MAX, TEXT_CHARACTERS_MAX, likeness, tidy
from samsyn.model.vocabulary import Language

BREAKS: Final = re.compile(r"\s*[\t\n\r]+\s*")
NAMED_MAX: Final = 5


class Gathering:
    """The rows of a document, what it has that has no place here, what was set by default, and what is refused.

    `aims` are the identifiers of the document's aims. `refusals` is filled where a document is read strictly;
    leniently, what would be there is mended and told.
    """

    def __init__(self, graph: Graph, title: str, *, lenient: bool) -> None:
        self.graph, self.title, self.lenient = graph, title, lenient
        self.rows: list[Given] = []
        self.aims: set[str] = set()
        self.refusals: list[Departure] = []
        self._told: defaultdict[str, list[str]] = defaultdict(list)
        self._tellable = Writing(graph, PART_2, Language.EN).ids
        self._by_name: dict[str, defaultdict[str, list[Any]]] = {}
        self._seen: set[tuple[object, ...]] = set()
        self._words: dict[tuple[str, str], str] = {}

    def told(self) -> Iterator[str]:
        """Yield what has no place here and what was set by default, a line for each kind of thing."""
        for words, names in self._told.items():
            more = f" and {len(names) - NAMED_MAX:,} more" if len(names) > NAMED_MAX else ""
            yield words.format(count=f"{len(names):,}", names=", ".join(names[:NAMED_MAX]) + more)

    def tell(self, words: str, element: Element, name: str = "") -> None:
        """Note a thing of a kind; `words` have a place for how many there are and for their names."""
        self._told[words].append(f"“{short(name)}” (line {element.line})" if name else f"line {element.line}")

    def leave_out(self, what: str, element: Element, name: str = "") -> None:
        """Note what has no place here."""
        self.tell(f"Left out: {{count}} {what}: {{names}}", element, name)

    def row(self, key: str, element: Element, **values: Any) -> Given:
        """A new row of a sheet, with what there is of its values."""
        given = Given(SHEET[key], self.title, element.line, {name: value for name, value in values.items() if value})
        self.rows.append(given)
        return given

    def node(self, key: str, element: Element, name: str, **values: Any) -> tuple[Given, str]:
        """A new row of something that has a name, and the word by which others refer to it."""
        field = "title" if key == "contributions" else "name"
        identifier = element.text_of("Identifier")
        record: Any = self.graph.get(RECORDS[key], own_id(self.graph, identifier) or "")
        given = self.row(key, element, **values)
        if record is not None and not record.external_id:
            given.values |= {"externalId": record.id, field: name}
            word = record.id
        else:
            word = getattr(record, "external_id", None) or tidy(unescaped(identifier)) or name
            given.values |= {"externalId": word, field: name} if identifier else {field: name}
        self._words[key, likeness(name)] = word
        return given, word

    def is_first(self, *key: object) -> bool:
        """Whether nothing else was gathered that is known by the same."""
        is_first = key not in self._seen
        self._seen.add(key)
        return is_first

    def there(self, key: str, word: str) -> Any:
        """What the graph has under a word; None where it has nothing, or several."""
        cls: type[Any] = RECORDS[key]
        if known := self.graph.get(cls, word) or self.graph.by_external_id(cls, word):
            return known
        if key not in self._by_name:
            self._by_name[key] = by_name = defaultdict[str, list[Any]](list)
            for each in self.graph.all(cls):
                by_name[likeness(name_of(each))] += [] if each.archived_at else [each]
        named = self._by_name[key].get(likeness(word), [])
        return named[0] if len(named) == 1 else None

    def is_new(self, key: str, word: str) -> bool:
        """Whether the graph hasn't what is referred to by a word."""
        return self.there(key, word) is None

    def untold(self, records: Iterable[Any]) -> list[str]:
        """The words for what of these a document of the graph leaves out: what it doesn't tell stays as it is."""
        left = (each for each in records if each.id not in self._tellable and not each.archived_at)
        return [each.external_id or each.id for each in left]

    def named(self, key: str, name: str) -> str | None:
        """The word for what the document has under a name, or else the graph; None where neither has it."""
        word = self._words.get((key, likeness(name)))
        return word or (None if self.is_new(key, name) else name)

    def is_aim(self, identifier: str) -> bool:
        """Whether an identifier is one of an aim, in the document or in the graph."""
        known = own_id(self.graph, identifier) or unescaped(identifier)
        keys = ("visions", "outcomes", "goals", "contributions")
        return identifier in self.aims or any(
            self.graph.get(RECORDS[key], known) or self.graph.by_external_id(RECORDS[key], known) for key in keys
        )

    def reference(self, identifier: str) -> str:
        """The word for what has an identifier."""
        own = own_id(self.graph, identifier)
        record = self.graph.records.get(own or "")
        return getattr(record, "external_id", None) or own or unescaped(identifier)

    def lined(self, key: str, given: Given, lines: Sequence[Line]) -> None:
        """Fill in what lines tell of a row."""
        known = {column.field: column for column in LINED[key]}
        for each in lines:
            if each.column.field not in known:
                self.leave_out(f"lines “{each.column.field}” that {key} don't have", Element("", line=given.number))
                continue
            value = self.value_of(each, known[each.column.field], given.number)
            if each.column.field == "valueIds":
                given.values.setdefault("valueIds", []).append(value)
            elif value is not None:
                given.values[each.column.field] = value

    def value_of(self, told: Line, column: Column, number: int) -> Any:
        """The value of a line; None where it can't be read, which is told."""
        try:
            value = Line(column, told.text).value
        except Unreadable as fault:
            self.refuse(number, f"“{short(told.text)}” can't be read. {fault}", "It is left out.")
            return None
        return self.reference(value) if column.cells is Cells.ONE else value

    def refuse(self, line: int, message: str, mended: str) -> None:
        """Note what is refused strictly; leniently it is mended, which is told."""
        if self.lenient:
            words = f"{message} {mended}".replace("{", "{{").replace("}", "}}")
            self._told[f"{words} ({{names}})"].append(f"line {line}")
        else:
            self.refusals.append(Departure(line, message))

    def name(self, text: str, line: int) -> str:
        """A text as a name: on one line, and no longer than a name may be."""
        return self._cut(tidy(BREAKS.sub(" ", text)), line, NAME_CHARACTERS_MAX)

    def text(self, text: str, line: int) -> str:
        """A text as it may be stored: without tabs, and no longer than a text may be."""
        return self._cut(tidy(text.replace("\t", " ")), line, TEXT_CHARACTERS_MAX)

    def split(self, text: str, line: int, columns: Sequence[Column]) -> tuple[str, list[Line]]:
        """A text as it may be stored, and the lines of these columns at its end."""
        free, lines = read(text, columns)
        return self.text(free, line), lines

    def _cut(self, text: str, line: int, most: int) -> str:
        if len(text) <= most:
            return text
        self.refuse(line, f"“{short(text, 40)}” has {len(text):,} characters, and may have {most:,}.", "It is cut.")
        return f"{text[: most - 1].rstrip()}…"
