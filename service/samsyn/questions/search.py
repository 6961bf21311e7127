"""Search: records found by words in their names and descriptions, best first.

Every word must stand somewhere in a text as it looks: case doesn't matter, nor do kinds of spaces and dashes or what
shows nothing, and å, ä, ö are letters of their own. First comes whose
name is the text, then whose name begins with it, then in whose name a word begins with it, then in whose name all words
stand, then the rest; among equals Swedish order, then the id.
"""

from collections.abc import Iterable
from heapq import nsmallest
from typing import Any, Final

from samsyn.errors import InvalidArgument
from samsyn.graph.ties import BY_LABEL
from samsyn.graph.view import View
from samsyn.graph.words import title_of
from samsyn.model.answers import limited
from samsyn.model.texts import NAME_CHARACTERS_MAX, search_key, tidy
from samsyn.model.vocabulary import NodeType
from samsyn.spoken import Message

TEXT_MAX: Final = NAME_CHARACTERS_MAX  # so that a name can be searched for; of at most half as many words
TYPES: Final = {each: BY_LABEL["".join(word.capitalize() for word in each.name.split("_"))] for each in NodeType}


@limited(1, TEXT_MAX)
def search_text(text: str) -> str:
    """The text that is searched for, as it is compared. Raises InvalidArgument where there is none, or too much."""
    compared = search_key(text) if len(tidy(text)) <= TEXT_MAX else ""
    if not compared:
        message = Message(
            en="Search for {min} to {max} characters.", sv="Sök på {min} till {max} tecken.", min=1, max=TEXT_MAX
        )
        raise InvalidArgument("text", message)
    return compared


@limited(most=TEXT_MAX)
def short_text(text: str) -> str:
    """The text, no longer than what is searched for. Raises InvalidArgument."""
    if len(text) > TEXT_MAX:
        message = Message(en="Search for at most {max} characters.", sv="Sök på högst {max} tecken.", max=TEXT_MAX)
        raise InvalidArgument("text", message)
    return text


def search(at: View, *, text: str, types: Iterable[NodeType] | None, first: int) -> list[Any]:
    """The live records of some types, of all unless said, that have all words of a text, the `first` of them."""
    words = text.split(" ")
    found: list[Any] = []
    for node_type in dict.fromkeys(NodeType if types is None else types):
        cls = TYPES[NodeType(node_type)]
        having = at.graph.words_of(cls, at.each).having(words, at.each)
        found += [each for each in at.each(having) if each.archived_at is None and at.sees(each)]
    return nsmallest(first, at.each(found), key=lambda each: (_rank(each, text, words), _sort_key(each), each.id))


def _rank(record: Any, text: str, words: list[str]) -> int:
    title = search_key(title_of(record))
    if title == text:
        return 0
    if title.startswith(text):
        return 1
    if f" {text}" in title:
        return 2
    return 3 if all(word in title for word in words) else 4


def _sort_key(record: Any) -> str:
    return record.title_sort if "title_sort" in record.properties else record.name_sort
