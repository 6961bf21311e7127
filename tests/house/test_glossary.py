"""The glossary has every type of the domain, and each word once."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from samsyn.graph.records import LINKS, NODES

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
SENTENCE = re.compile(r"[A-Z`].*\.")


def test_every_type_of_the_domain_is_in_the_glossary() -> None:
    words = {word for words, _ in _entries() for word in words}
    missing = [cls.__name__ for cls in (*NODES, *LINKS) if f"`{cls.__name__}`" not in words]
    assert not missing, f"Say in docs/glossary.md what they are, in English and Swedish: {missing}"


def test_a_word_has_one_meaning() -> None:
    counts = Counter(word for words, _ in _entries() for word in words)
    twice = [word for word, count in counts.items() if count > 1]
    assert not twice, f"Call one of each another name, in the code too: {twice}"


def test_a_meaning_is_one_sentence() -> None:
    loose = [words[0] for words, meaning in _entries() if not SENTENCE.fullmatch(meaning)]
    assert not loose, f"Say it in one sentence: {loose}"


def _entries() -> Iterator[tuple[list[str], str]]:
    """Yield each row of the tables: its words, and their meaning."""
    for line in GLOSSARY.read_text("utf-8").splitlines():
        if line.startswith("| ") and not line.startswith("| word |"):
            first, *_, meaning = (cell.strip() for cell in line.strip("|").split("|"))
            yield [word.strip() for word in first.split(",")], meaning
