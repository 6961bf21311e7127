"""Synonyms: what else a place means by a word, so that a search finds what people mean by their own words."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import IdempotencyKey
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Complaint, Length, Line
from samsyn.deeds.doing.lists import repeated
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import SynonymsPayload
from samsyn.errors import InvalidFault
from samsyn.graph.deltas import Change, created, kept, removed, set_to
from samsyn.graph.records import Synonym
from samsyn.graph.terms import words_in
from samsyn.model.ids import PREFIXES
from samsyn.model.principals import DECIDING
from samsyn.model.swedish import WORD_CHARACTERS_MAX
from samsyn.model.texts import is_blank, search_key, tidy
from samsyn.spoken import Message

SYNONYMS_MAX: Final = 20  # of a word: what more is meant is no synonym
WORDS_MAX: Final = 2_000  # with synonyms: each search looks through all of them, in a millisecond


@dataclass(frozen=True, slots=True)
class OneWord:
    """A single word that a search can find."""

    def complaints(self, value: object, /) -> Iterator[Complaint]:
        """Yield NOT_A_WORD."""
        text = str(value)
        if not is_blank(text) and (len(text.split()) > 1 or not words_in(text)):
            message = Message(
                en="Write one word, which isn't only a conjunction, a preposition or a pronoun.",
                sv="Skriv ett ord, som inte bara är en konjunktion, en preposition eller ett pronomen.",
            )
            yield Reason.NOT_A_WORD, message


Word = Annotated[str, AfterValidator(tidy), Line(WORD_CHARACTERS_MAX), OneWord()]


class SynonymInput(Input):
    """A word and its synonyms."""

    word: Word = Field(description="The word that people search for, 1–40 characters. It covers all inflected forms.")
    synonyms: Annotated[list[Word], Length(most=SYNONYMS_MAX)] = Field(
        description="The words to search for as well, up to 20. An empty list removes the word."
    )


class RecordSynonymsInput(Input):
    """The words to record, with their synonyms."""

    words: Annotated[list[SynonymInput], Length(distinct=False, least=1)] = Field(
        description="List of 1–100 words. The synonyms of a word that is already recorded are replaced."
    )
    idempotency_key: IdempotencyKey = None


@deed(SynonymsPayload, by=DECIDING)
def record_synonyms(work: Work, given: RecordSynonymsInput) -> Decision:
    """Records synonyms for search. They work one way: if mörkt has the synonym belysning, only mörkt finds both."""
    ids = [f"{PREFIXES['Synonym']}_{search_key(each.word)}" for each in given.words]
    for index in repeated(ids):
        message = Message(
            en="Remove it: the same word comes earlier in the list.",
            sv="Ta bort det: samma ord finns tidigare i listan.",
        )
        path = ("words", str(index), "word")
        work.refuse(InvalidFault(path=path, reason=Reason.DUPLICATE, message=message))
    known = {each: there for each in ids if (there := work.graph.get(Synonym, each))}
    wanted = {
        synonym_id: {"id": synonym_id, "word": each.word, "synonyms": each.synonyms}
        for synonym_id, each in zip(ids, given.words, strict=True)
    }
    changes: list[Change] = []
    for synonym_id, properties in wanted.items():
        if synonym_id not in known:
            changes += [created("Synonym", properties)] if properties["synonyms"] else []
        elif properties["synonyms"]:
            changes.append(set_to(known[synonym_id], properties))
        else:
            changes += removed(known[synonym_id])
    stay = [each for each, properties in wanted.items() if properties["synonyms"]]
    if work.graph.count(Synonym) + len(set(stay) - known.keys()) > WORDS_MAX:
        message = Message(
            en="Remove words that nobody searches for: {max} may have synonyms.",
            sv="Ta bort ord som ingen söker efter: högst {max} kan ha synonymer.",
            max=WORDS_MAX,
        )
        work.refuse(InvalidFault(path=("words",), reason=Reason.TOO_MANY, message=message))
    return Decision(
        changes=changes,
        node=None,
        payload={"synonyms": stay},
        before={"words": list(map(kept, known.values()))},
        after={"words": [wanted[each] for each in stay]},
    )
