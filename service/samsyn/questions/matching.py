"""Which words of the graph's texts a word that somebody searches for matches, how well, and why.

First comes what is the word: itself, its inflections and family, compounds with it, its synonyms, what it negates. Only
where nothing of that is found, words that begin so are looked for, then the parts of the word, then words that differ
by a slip of the fingers, as each of these finds what wasn't meant, too.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Final, NamedTuple, TypeAlias

from rapidfuzz.distance import OSA

from samsyn.graph.graph import Graph
from samsyn.graph.records import Synonym
from samsyn.graph.terms import Terms, words_in
from samsyn.model.swedish import WORDS_MAX, affirmed, analysed, is_known, without_dots
from samsyn.model.vocabulary import MatchKind

PREFIX_CHARACTERS_MIN: Final = 2
BEGINNING_MAX: Final = 500  # words that begin alike and are looked for
TYPO_CHARACTERS_MIN: Final = 4  # a shorter word is one letter away from many
TWO_TYPOS_CHARACTERS_MIN: Final = 8
TYPOS_MAX: Final = 5  # words that are equally near

# How much a match counts, against the word as it was written.
WEIGHTS: Final = {
    MatchKind.EXACT: 1.0,
    MatchKind.INFLECTED: 0.95,
    MatchKind.WITHOUT_DOTS: 0.9,
    MatchKind.RELATED: 0.75,
    MatchKind.COMPOUND: 0.7,
    MatchKind.SYNONYM: 0.6,
    MatchKind.OPPOSITE: 0.45,
    MatchKind.PREFIX: 0.5,
    MatchKind.PART: 0.4,
    MatchKind.TYPO: 0.6,
}


class Match(NamedTuple):
    """How a word of a text matches: `by` is the synonym that it was found by, empty where none was needed."""

    kind: MatchKind
    weight: float
    by: str = ""


Matches: TypeAlias = Mapping[str, Match]
"""By the word of a text the best match of it."""
Synonyms: TypeAlias = list[tuple[frozenset[str], Synonym]]
"""What a place has recorded, each with the forms of its word."""


def synonyms_of(graph: Graph) -> Synonyms:
    """All synonyms of a graph, in the order of their ids."""
    return [(_forms(each.word), each) for each in sorted(graph.all(Synonym), key=lambda each: each.id)]


def attempts(terms: Terms, synonyms: Synonyms, word: str) -> Iterator[Sequence[Matches]]:
    """Yield what a word matches, the surest first, for whoever found nothing by what came before.

    Of a compound whose parts are looked for there are several matches, those of its last part first; all others must be
    found: "bostadsbrist" is about bostäder, though nothing has brist, but "flygplats" isn't about platser.
    """
    yield [_whole(terms, synonyms, word)]
    yield [_dotted(terms, word)]
    yield [_beginning(terms, word)]
    if parts := analysed(word).parts:
        yield [_as(MatchKind.PART, _whole(terms, synonyms, part.lemmas[-1])) for part in parts]
    if not is_known(word):
        meant = _meant(terms, synonyms, word)
        yield [best_of(_as(MatchKind.TYPO, _whole(terms, synonyms, each), synonyms_too=True) for each in meant)]


def _whole(terms: Terms, synonyms: Synonyms, word: str) -> Matches:
    """What matches a word by what it means; a word that isn't one is taken to lack its dots."""
    also = [(each, recorded) for forms, recorded in synonyms if forms & _forms(word) for each in recorded.synonyms]
    by_synonyms = (
        _as(MatchKind.SYNONYM, _itself(terms, each), by=phrase) for phrase, _ in also for each in words_in(phrase)
    )
    negated = "" if also else affirmed(word)
    opposite = _as(MatchKind.OPPOSITE, _itself(terms, negated)) if negated else {}
    dotted = {} if is_known(word) else _dotted(terms, word)
    return best_of(chain([_itself(terms, word), dotted], by_synonyms, [opposite]))


def _itself(terms: Terms, word: str) -> Matches:
    """What matches a word as a word: in another form, with another ending, in a compound."""
    known = analysed(word)
    forms = [*known.lemmas, *(each for form in known.lemmas for each in terms.forms.get(form, ()))]
    groups: list[tuple[MatchKind, Iterable[str]]] = [
        (MatchKind.EXACT, [word]),
        (MatchKind.INFLECTED, forms),
        (MatchKind.RELATED, [each for stem in known.stems for each in terms.stems.get(stem, ())]),
        (MatchKind.COMPOUND, [each for form in known.lemmas for each in terms.parts.get(form, ())]),
    ]
    return best_of({each: Match(kind, WEIGHTS[kind]) for each in found if terms.has(each)} for kind, found in groups)


def _dotted(terms: Terms, word: str) -> Matches:
    """What a word matches that was written without rings and dots."""
    match = Match(MatchKind.WITHOUT_DOTS, WEIGHTS[MatchKind.WITHOUT_DOTS])
    return dict.fromkeys(terms.dotless.get(word, ()), match)


def _beginning(terms: Terms, word: str) -> Matches:
    if len(word) < PREFIX_CHARACTERS_MIN:
        return {}
    match = Match(MatchKind.PREFIX, WEIGHTS[MatchKind.PREFIX])
    return dict.fromkeys(islice(terms.beginning(word), BEGINNING_MAX), match)


def _meant(terms: Terms, synonyms: Synonyms, word: str) -> list[str]:
    """The words, and those with synonyms, from which a word differs least, by a slip or two; none where it is short."""
    if len(word) < TYPO_CHARACTERS_MIN or not word.isalpha():
        return []
    slips = 2 if len(word) >= TWO_TYPOS_CHARACTERS_MIN else 1
    known = (terms.by_length.get(length, ()) for length in range(len(word) - slips, len(word) + slips + 1))
    near: list[tuple[int, bool, str]] = []
    for each in chain(chain.from_iterable(known), (recorded.word for _, recorded in synonyms)):
        distance = OSA.distance(word, each, score_cutoff=slips)
        if distance <= slips:
            near.append((distance, each[:1] != word[:1], each))
    nearest = min(near, default=(0, False, ""))[:2]
    return sorted({each for *how, each in near if tuple(how) == nearest})[:TYPOS_MAX]


def _as(kind: MatchKind, matches: Matches, *, by: str = "", synonyms_too: bool = False) -> Matches:
    """The same matches as those of another kind, which count less."""
    weight = WEIGHTS[kind]
    return {
        word: Match(kind, weight * match.weight, by or (match.by if synonyms_too else ""))
        for word, match in matches.items()
    }


def best_of(of: Iterable[Matches]) -> Matches:
    """The best match of each word."""
    found: dict[str, Match] = {}
    for matches in of:
        for word, match in matches.items():
            if word not in found or match.weight > found[word].weight:
                found[word] = match
    return found


@lru_cache(WORDS_MAX)
def _forms(word: str) -> frozenset[str]:
    """By what a word is told to be one that synonyms were recorded of."""
    known = analysed(word)
    forms = {word, *known.lemmas, *(f"{stem}-" for stem in known.stems)}
    return frozenset({*forms, *map(without_dots, (word, *known.lemmas))})
