"""What every enum of the domain is made of: a value and its words for people, in Swedish and in English."""

from enum import StrEnum
from typing import NamedTuple, Self


class Words(NamedTuple):
    """How people say it: a short label in lower case, fit for a sentence, and one sentence or two that explain it."""

    label: str
    explanation: str


class Worded(StrEnum):
    """An enum whose members carry their words; a member's value is its name.

    A member is declared as value, Swedish label, Swedish explanation, English label, English explanation. The
    class's docstring describes the enum in GraphQL and each English explanation describes its value there.
    """

    swedish: Words
    english: Words

    def __new__(
        cls,
        value: str,
        swedish_label: str,
        swedish_explanation: str,
        english_label: str,
        english_explanation: str,
    ) -> Self:
        """Return the member: a string with its words beside it."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.swedish = Words(swedish_label, swedish_explanation)
        member.english = Words(english_label, english_explanation)
        return member

    def words(self, language: "Language") -> Words:
        """Return the label and the explanation in that language."""
        return self.swedish if language is Language.SV else self.english


class Language(Worded):
    """A language of the vocabulary."""

    SV = "SV", "svenska", "Orden på svenska.", "Swedish", "Labels and explanations in Swedish."
    EN = "EN", "engelska", "Orden på engelska.", "English", "Labels and explanations in English."
