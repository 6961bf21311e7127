"""Swedish words: their dictionary forms, their stems, the parts of compounds, and whether a dictionary has them.

The dictionary is Hunspell's, as the package hunspell-sv brings it; Snowball's stemmer goes on from a dictionary form to
what words of one family have in common ("trygg", "trygghet"). docs/decisions/ tells why these. The dictionary is read
when the first word is asked for: 0.5 s and 29 MB for each process.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Final, NamedTuple, Protocol, cast

import hunspell
import snowballstemmer

WORDS_MAX: Final = 20_000  # whose analysis is kept: more than a municipality uses; each takes some 0.3 kB
WORD_CHARACTERS_MAX: Final = 40  # what is longer is no word: it is compared as it is
STEM_CHARACTERS_MIN: Final = 4  # shorter stems are shared by words that have nothing to do with each other: "led(are)"
PART_CHARACTERS_MIN: Final = 3
ENDING_CHARACTERS_MAX: Final = 4  # by which a form of a word is longer than the one in the dictionary
PARTS_CHARACTERS_MIN: Final = 7  # of both parts: "kul|tur" and "mål|tid" are no compounds to those who search
NEGATED_CHARACTERS_MIN: Final = 5

# Words that a compound might end in, which tell whether something may begin one: two of them must be possible.
PROBES: Final = ("kunskap", "behov", "frågor")
PROBES_MIN: Final = 2
# How a word may end where it begins a compound, and by itself: "gatu" and "gata", "gymnasie" and "gymnasium".
BEGUN: Final = (("u", "a"), ("o", "a"), ("e", "um"))
# Endings that make a word of another, rather than a compound of two.
SUFFIXES: Final = frozenset({"het", "lös", "fri", "full", "rik", "sam", "bar", "art", "vis", "dom", "skap", "lek"})
# Nouns whose vowel changes in the plural, as ends of words; the dictionary has the plurals as words of their own.
CHANGED_VOWELS: Final = (
    *(("städer", "stad"), ("böcker", "bok"), ("händer", "hand"), ("länder", "land"), ("nätter", "natt")),
    *(("rötter", "rot"), ("fötter", "fot"), ("tänder", "tand"), ("stränder", "strand"), ("bränder", "brand")),
    *(("söner", "son"), ("mödrar", "mor"), ("fäder", "far"), ("bröder", "bror"), ("döttrar", "dotter")),
    *(("bönder", "bonde"), ("smän", "sman")),
)
# What only joins other words, or asks: looked for by nobody.
_JOINING: Final = (
    "och att det den de som en ett i på är av för med till om har inte så men vi jag du han hon man ni dem oss er "
    "sig kan ska skall vill måste får var vara varit blir bli blev hur vad när där här vem vilka vilken vilket "
    "varför då från vid eller än också bara än ju mot under över efter mellan ut upp in ner deras vår vårt våra "
    "min mitt mina din ditt dina sin sitt sina dess detta denna dessa någon något några inom utan hos genom åt "
    "samt både the of and to finns göra gör gjort sådan sådant sådana mer mest mycket "
)
FUNCTION_WORDS: Final = frozenset(_JOINING.split())


class Analysis(NamedTuple):
    """What is known of a word: its dictionary forms, its stems, and the same of a compound's parts, the last first."""

    lemmas: tuple[str, ...]
    stems: tuple[str, ...]
    parts: tuple["Analysis", ...] = ()


class _Dictionary(Protocol):
    """What is used of Hunspell."""

    def spell(self, word: str) -> bool: ...
    def stem(self, word: str) -> tuple[str, ...]: ...


class _Stemmer(Protocol):
    """What is used of Snowball."""

    def stemWord(self, word: str) -> str: ...  # noqa: N802 -- its own name


@lru_cache(WORDS_MAX)
def analysed(word: str) -> Analysis:
    """What is known of a word in lower case. One that the dictionary doesn't have is its own form."""
    if not _is_analysable(word):
        return Analysis((word,), ())
    plain = _simple(word)
    return plain._replace(parts=tuple(_simple(part) for part in _parts(word)))


def is_known(word: str) -> bool:
    """Whether the dictionary has the word, or makes it of others."""
    return _is_analysable(word) and (
        _dictionary().spell(word) or _dictionary().spell(word.capitalize()) or bool(analysed(word).parts)
    )


def affirmed(word: str) -> str:
    """What a word denies: "trygg" of "otrygg"; empty where it denies nothing."""
    if not word.startswith("o") or len(word) <= NEGATED_CHARACTERS_MIN or not _is_analysable(word):
        return ""
    return word[1:] if _dictionary().spell(word) and _dictionary().spell(word[1:]) else ""


@lru_cache(WORDS_MAX)
def without_dots(word: str) -> str:
    """The word without rings, dots and accents: "aldre" of "äldre"."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(each for each in decomposed if unicodedata.category(each) != "Mn")


def _is_analysable(word: str) -> bool:
    return word.isalpha() and len(word) <= WORD_CHARACTERS_MAX


def _simple(word: str) -> Analysis:
    lemmas = _lemmas(word)
    return Analysis(lemmas, tuple(dict.fromkeys(filter(None, map(_stem, lemmas)))))


def _lemmas(word: str) -> tuple[str, ...]:
    """The dictionary forms of a word, itself where there is none."""
    dictionary = _dictionary()
    # Of a compound that it makes itself the dictionary tells the form of one part, which is too short.
    forms = (form.lower() for form in dictionary.stem(word)) if dictionary.spell(word) else ()
    own = [form for form in forms if len(form) >= len(word) - ENDING_CHARACTERS_MAX and form[:2] == word[:2]]
    return tuple(dict.fromkeys(map(_changed_back, own or [word])))


def _changed_back(form: str) -> str:
    for plural, singular in CHANGED_VOWELS:
        if form.endswith(plural):
            return form.removesuffix(plural) + singular
    return form


def _stem(lemma: str) -> str:
    """What a family of words has in common; empty where that is too short to tell it from others."""
    stem = _stemmer().stemWord(lemma)
    return stem if len(stem) >= STEM_CHARACTERS_MIN else ""


def _parts(word: str) -> list[str]:
    """The parts of a compound as words, the last first; none of what isn't one.

    A word that the dictionary doesn't have may begin with any other: people make new compounds all the time.
    """
    is_new = not _dictionary().spell(word)
    for end in range(len(word) - PART_CHARACTERS_MIN, PART_CHARACTERS_MIN - 1, -1):
        first, last = word[:end], word[end:]
        if first in FUNCTION_WORDS or last in SUFFIXES or not _dictionary().spell(last):
            continue
        if not (_may_begin(first) or is_new):
            continue
        [form, *_] = _lemmas(last)
        begun = list(_begun(first))
        if not begun or len(form) < PART_CHARACTERS_MIN or len(begun[0]) + len(form) < PARTS_CHARACTERS_MIN:
            continue
        return [last, *(_parts(begun[0]) or []), *begun]
    return []


def _begun(first: str) -> Iterator[str]:
    """Yield what the beginning of a compound is as a word: "fritid" of "fritids", "skola" of "skol"."""
    dictionary = _dictionary()
    if first.endswith("s") and dictionary.spell(first[:-1]):
        yield first[:-1]
    elif dictionary.spell(first):
        yield first
    else:
        yield from filter(dictionary.spell, (first + "a", first + "e"))
        yield from filter(dictionary.spell, (first[:-1] + full for short, full in BEGUN if first.endswith(short)))


@lru_cache(WORDS_MAX)
def _may_begin(first: str) -> bool:
    """Whether compounds begin so: with "kvälls", not with "kväll"."""
    spell = _dictionary().spell
    return sum(spell(first + probe) for probe in PROBES) >= PROBES_MIN


@cache
def _dictionary() -> _Dictionary:
    # The package puts its files beside Python's, where its own list of files says.
    package = distribution("hunspell-sv")
    [file] = (each for each in package.files or () if each.name == "sv_SE.dic")
    folder = Path(str(package.locate_file(file))).resolve().parent
    return cast("_Dictionary", hunspell.Hunspell("sv_SE", hunspell_data_dir=str(folder)))


@cache
def _stemmer() -> _Stemmer:
    return cast("_Stemmer", snowballstemmer.stemmer("swedish"))
