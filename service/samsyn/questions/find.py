"""Finding what people mean by their own words, best first, with why each was found.

First comes what has all words, then what has some. A rare word counts more than a common one, a word of a name more
than one of a text, a short name more than a long one, a sure match more than a guess (`matching.py`), and a goal that
goes on more than one that has ended. What isn't an aim leads on to its aims: a measure that is found to what it tells
of, a contribution to what it contributes to, a group to what it experiences, a lesson to what it teaches of. Nothing
that isn't seen plays any part.
"""

from array import array
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, islice
from math import log2
from typing import Any, Final, NamedTuple, TypeVar, overload

from samsyn.graph.records import AIMS, Aim, BeneficiaryGroup, Contribution, Goal, Lesson, Measure, Node
from samsyn.graph.terms import KINDS, Terms, texts_of, words_in
from samsyn.graph.view import View
from samsyn.model.answers import MadeLater, answer, described
from samsyn.model.vocabulary import DeliveryState, MatchKind, NodeType
from samsyn.questions.judgement import has_ended
from samsyn.questions.matching import Matches, attempts, best_of, synonyms_of
from samsyn.questions.search import TYPES

SAID_WEIGHT: Final = 0.55  # of a word in a text, against one in a name
AIM_WEIGHT: Final = 1.25  # of an aim, which is what most people look for
ENDED_WEIGHT: Final = 0.9  # of a goal that has ended, so that one that goes on comes before it
LED_WEIGHT: Final = 0.6  # of an aim to which something leads on
LEADING_MAX: Final = 500  # hits, the best, that lead on: a word that more have tells nothing of aims
AT_ONCE: Final = 5_000  # records that are gone through in a millisecond or two, without giving way

# Scores are kept as whole numbers, which are the same in every process, and told as fractions of ALL_WORDS.
ALL_WORDS: Final = 1_000_000  # what having all words counts: more than all else together
BEST: Final = 750_000  # of a word that is an aim's whole name; what leads to an aim adds to it
LED_MORE: Final = 15_000  # for each that leads there, up to LED_TIMES_MAX
LED_TIMES_MAX: Final = 5

NODE_TYPES: Final = {KINDS[cls]: node_type for node_type, cls in TYPES.items()}
LEADING_KINDS: Final = frozenset(KINDS[cls] for cls in (Measure, Contribution, BeneficiaryGroup, Lesson))
LESSON: Final = KINDS[Lesson]
AIM_KINDS: Final = frozenset(KINDS[cls] for cls in AIMS)
FACTORS: Final = [BEST * (AIM_WEIGHT if kind in AIM_KINDS else 1.0) / AIM_WEIGHT for kind in KINDS.values()]

T = TypeVar("T")


@answer("Reason for a search hit: a word of the search, and the word that it matches.")
class SearchReason:
    word: str = described("Word of the search, in lower case.")
    kind: MatchKind = described("Kind of match.")
    found: str = described("Word that was found, in lower case.")
    synonym: str | None = described("Synonym by which the word was found; null if none was needed.")
    in_name: bool = described("Whether the word is in the name or title; false if it is in another text.")


@answer("A search hit.")
class SearchHit:
    node: Node = described("Item that was found.")
    score: float = described("Relevance score, 0–2; 1 or more if all words match.")
    has_all_words: bool = described("Whether all words of the search match.")
    via: Node | None = described(
        "Measure, contribution, beneficiary group or lesson that matches and leads to this aim; null if the words"
        " are in the item itself."
    )
    reasons: tuple[SearchReason, ...] = described(
        "Reasons why the item or `via` was found, one for each word that matches."
    )


@answer("A facet of the search: the number of hits of one type.")
class SearchFacet:
    type: NodeType = described("Type of the hits.")
    value: NodeType = described("The type, under the name that the value has in every facet.")
    count: int = described("Number of hits of this type; the argument `types` doesn't affect it.")


@answer("Result of a search: the hits, and their number for each type.")
class SearchResult:
    words: tuple[str, ...] = described("Words of the search, in lower case, without stop words such as och.")
    unmatched_words: tuple[str, ...] = described("Words of the search that nothing matches.")
    facets: tuple[SearchFacet, ...] = described("Number of hits of each type that has any, in descending order.")
    hits: Sequence[SearchHit] = described(
        "Search hits, best match first.", sort_key=lambda hit: (-hit.score, hit.node.id)
    )


@dataclass(slots=True)
class _Word:
    """A word that is searched for, what it matches, and by the number of a record how well it is found there.

    `whole` has the numbers of those where all of it is found; None where that is so of all.
    """

    word: str
    matches: Matches
    found: dict[int, float]
    whole: set[int] | None = None

    @property
    def rarity(self) -> float:
        """How much the word counts, by how often it is found."""
        return 1 / log2(2 + len(self.found))


class _Led(NamedTuple):
    """An aim to which something leads on: its score by that, what that adds to one of its own, and what leads best."""

    score: int
    more: int
    via: Any


class _Ranked(Sequence[tuple[int, int]]):
    """Scores with the numbers of records, best first, then by id; those of one score are put in order when needed."""

    def __init__(self, terms: Terms, by_score: dict[int, list[int]]) -> None:
        self._id_of = terms.ids.__getitem__
        self._by_score = by_score
        self._scores = sorted(by_score, reverse=True)
        self._ends = list(accumulate(len(by_score[score]) for score in self._scores))
        self._in_order: set[int] = set()

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, index: int) -> tuple[int, int]: ...
    @overload
    def __getitem__(self, index: slice) -> list[tuple[int, int]]: ...
    def __getitem__(self, index: int | slice) -> tuple[int, int] | list[tuple[int, int]]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        place = bisect_right(self._ends, index)
        score = self._scores[place]
        group = self._by_score[score]
        if score not in self._in_order:
            group.sort(key=self._id_of)
            self._in_order.add(score)
        return score, group[index - self._ends[place]]


def find(at: View, *, text: str, types: Iterable[NodeType] | None) -> SearchResult:
    """What is found by words in a text: of some types, of all unless said, best first and then by id.

    Nothing is found by words such as "och" alone. What has all words comes before what has only some. `text` is as
    `search_text` gives it.
    """
    terms = at.graph.terms_of_all(at.each)
    synonyms = synonyms_of(at.graph)
    words = [_looked_for(at, terms, word, attempts(terms, synonyms, word)) for word in dict.fromkeys(words_in(text))]
    scores = _scores(at, terms, words)
    ended = _ended(at, terms)
    scores.update({number: _lowered(scores[number]) for number in ended & scores.keys()})
    by_score = _by_score(at, scores)
    led = _led_to(at, terms, by_score, ended)
    better = {number: max(led[number].score, scores.get(number, 0) + led[number].more) for number in led}
    by_way = {number for number, (score, more, _) in led.items() if score > scores.get(number, 0) + more}
    _move(by_score, scores, better)
    counts = Counter(map(terms.kinds.__getitem__, scores | better))
    if types is not None:
        by_score = _of_kinds(at, terms, by_score, {KINDS[TYPES[NodeType(each)]] for each in types})
    elif counts[LESSON]:
        by_score = _of_kinds(at, terms, by_score, NODE_TYPES)

    def made(ranked: tuple[int, int]) -> SearchHit:
        score, number = ranked
        return _made(terms.records[number], score, led[number].via if number in by_way else None, words)

    facets = [
        SearchFacet(type=NODE_TYPES[kind], value=NODE_TYPES[kind], count=count)
        for kind, count in counts.items()
        if kind != LESSON
    ]
    return SearchResult(
        words=tuple(each.word for each in words),
        unmatched_words=tuple(each.word for each in words if not each.found),
        facets=tuple(sorted(facets, key=lambda each: (-each.count, each.type.value))),
        hits=MadeLater(_Ranked(terms, by_score), made),
    )


def _looked_for(at: View, terms: Terms, word: str, tried: Iterator[Sequence[Matches]]) -> _Word:
    """A word with what is seen of what it matches: by the first attempt that finds anything."""
    for attempt in tried:
        parts = [_Word("", each, _seen(at, terms, _numbers(terms, each))) for each in attempt]
        if len(parts) == 1 and parts[0].found:
            return _Word(word, attempt[0], parts[0].found)
        if len(parts) > 1 and all(each.found for each in parts[1:]):
            return _Word(word, best_of(attempt), _totals(at, parts), _everywhere(parts))
    return _Word(word, {}, {})


def _numbers(terms: Terms, matches: Matches) -> dict[int, float]:
    """By number where words stand, and how well they match there."""
    found: dict[int, float] = {}
    weighted = [
        (match.weight * weight, places[word])
        for word, match in matches.items()
        for weight, places in ((1.0, terms.named), (SAID_WEIGHT, terms.said))
        if word in places
    ]
    for weight, numbers in sorted(weighted, key=lambda each: each[0]):
        if isinstance(numbers, array):
            found.update(dict.fromkeys(numbers, weight))
        else:
            found[numbers] = weight
    return found


def _seen(at: View, terms: Terms, numbers: dict[int, float]) -> dict[int, float]:
    """Those of records that are still there and are seen."""
    records, for_all, sees = terms.records, terms.for_all, at.rule(Contribution)
    if sees is None and terms.is_whole:
        return numbers
    return {
        number: weight
        for number, weight in _paced(at, numbers.items())
        if for_all[number] or ((record := records[number]) is not None and (sees is None or sees(record)))
    }


def _scores(at: View, terms: Terms, words: Sequence[_Word]) -> dict[int, int]:
    """By number the score of what has some of the words."""
    kinds, brevity = terms.kinds, terms.brevity
    has_all = ALL_WORDS if len(words) == 1 and words[0].whole is None else 0
    totals = _totals(at, words)
    scores = {
        number: has_all + int(total * brevity[number] * FACTORS[kinds[number]])
        for number, total in _paced(at, totals.items())
    }
    if not has_all:
        for number in _paced(at, _everywhere(words)):
            scores[number] += ALL_WORDS
    return scores


def _totals(at: View, words: Sequence[_Word]) -> dict[int, float]:
    """How well words are found together, the rare ones counting more."""
    if len(words) == 1:
        return words[0].found
    whole = sum(each.rarity for each in words)
    totals: dict[int, float] = {}
    for each in words:
        part = each.rarity / whole
        for number, weight in _paced(at, each.found.items()):
            totals[number] = totals.get(number, 0.0) + part * weight
    return totals


def _everywhere(words: Sequence[_Word]) -> set[int]:
    """The numbers of the records that have all words."""
    if not words:
        return set()
    rarest, *others = sorted((each.found.keys() if each.whole is None else each.whole for each in words), key=len)
    return set(rarest).intersection(*others)


def _by_score(at: View, scores: Mapping[int, int]) -> dict[int, list[int]]:
    """The numbers of what is found by their scores."""
    by_score: defaultdict[int, list[int]] = defaultdict(list)
    for number, score in _paced(at, scores.items()):
        by_score[score].append(number)
    return by_score


def _of_kinds(
    at: View, terms: Terms, by_score: Mapping[int, list[int]], wanted: Collection[int]
) -> dict[int, list[int]]:
    """What is of the types that are wanted."""
    kinds = terms.kinds
    groups = (
        (score, [number for number in _paced(at, numbers) if kinds[number] in wanted])
        for score, numbers in by_score.items()
    )
    return {score: numbers for score, numbers in groups if numbers}


def _move(by_score: dict[int, list[int]], scores: Mapping[int, int], better: Mapping[int, int]) -> None:
    """Have some stand under better scores than they do."""
    for score in {scores[number] for number in better if number in scores}:
        by_score[score] = [number for number in by_score[score] if number not in better]
        if not by_score[score]:
            del by_score[score]
    for number, score in better.items():
        by_score.setdefault(score, []).append(number)


def _ended(at: View, terms: Terms) -> set[int]:
    """The numbers of the goals that have ended."""
    found = {terms.number_of(goal) for goal in at.each(at.graph.all(Goal)) if has_ended(goal, at)}
    return {number for number in found if number is not None}


def _lowered(score: int) -> int:
    """The score of a goal that has ended; it has as many words as before."""
    all_words, rest = divmod(score, ALL_WORDS)
    return all_words * ALL_WORDS + int(rest * ENDED_WEIGHT)


def _led_to(at: View, terms: Terms, by_score: Mapping[int, list[int]], ended: Collection[int]) -> dict[int, _Led]:
    """By their numbers the aims to which the best of what is found leads on."""
    kinds, records = terms.kinds, terms.records
    best: dict[int, tuple[int, Any]] = {}
    times: Counter[int] = Counter()
    left = LEADING_MAX
    for score in sorted(by_score, reverse=True):
        leading = [number for number in by_score[score] if kinds[number] in LEADING_KINDS]
        has_all, rest = divmod(score, ALL_WORDS)
        for number in sorted(leading, key=terms.ids.__getitem__)[:left]:
            aims = {each: terms.number_of(each) for each in _aims_of(records[number], at)}
            for aim in (known for known in aims.values() if known is not None):
                best.setdefault(aim, (has_all * ALL_WORDS + int(LED_WEIGHT * rest), records[number]))
                times[aim] += 1
        left -= len(leading)
        if left <= 0:
            break
    at.walked(LEADING_MAX)
    more = {aim: LED_MORE * min(count, LED_TIMES_MAX) for aim, count in times.items()}
    return {
        aim: _Led(_lowered(score + more[aim]) if aim in ended else score + more[aim], more[aim], via)
        for aim, (score, via) in best.items()
    }


def _paced(at: View, of: Collection[T]) -> Iterable[T]:
    """All of something, giving way now and then if it is much."""
    return chain.from_iterable(_slices(at, of)) if len(of) > AT_ONCE else of


def _slices(at: View, of: Collection[T]) -> Iterator[list[T]]:
    rest = iter(of)
    while some := list(islice(rest, AT_ONCE)):
        at.walked(len(some))
        yield some


def _aims_of(record: Any, at: View) -> Iterator[Aim]:
    """Yield the live aims to which something leads on."""
    match record:
        case Contribution():
            is_off = record.delivery is DeliveryState.CANCELLED
            found: Iterable[Any] = () if is_off else (link.target for link in record.contributes_to)
        case Measure():
            found = record.indicates
        case BeneficiaryGroup():
            found = record.experiences
        case Lesson():
            found = record.concerns
        case _:
            return
    for each in found:
        if isinstance(each, AIMS):
            if each.archived_at is None:
                yield each
        elif at.sees(each) and each.archived_at is None:
            yield from _aims_of(each, at)


def _made(record: Any, score: int, via: Any, words: Sequence[_Word]) -> SearchHit:
    return SearchHit(
        node=record,
        score=score / ALL_WORDS,
        has_all_words=score >= ALL_WORDS,
        via=via,
        reasons=tuple(_reasons(record if via is None else via, words)),
    )


def _reasons(record: Any, words: Sequence[_Word]) -> Iterator[SearchReason]:
    """Yield for each word that a record has the best that it matches there."""
    name, text = texts_of(record)
    in_name = dict.fromkeys(words_in(name))
    for each in words:
        best = max(
            (
                (match.weight * (1.0 if found in in_name else SAID_WEIGHT), found, match)
                for found in dict.fromkeys((*in_name, *words_in(text)))
                if (match := each.matches.get(found)) is not None
            ),
            key=lambda match: match[0],
            default=None,
        )
        if best is not None:
            _, found, match = best
            yield SearchReason(
                word=each.word, kind=match.kind, found=found, synonym=match.by or None, in_name=found in in_name
            )
