"""What people read in their own language: messages in English and Swedish, and the language of the terminal.

    Message(
        en="Shorten it to at most {max} characters; it has {length}.",
        sv="Korta ner till högst {max} tecken; texten har {length}.",
        max=200,
        length=231,
    )

A message is declared where it is raised, in both languages, and is made a text where it is answered: there alone is it
known who reads it. What is written down, in logs and in the history, is the English text.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, LiteralString, Protocol, TypeAlias, final, runtime_checkable

LOCALES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")  # in the order that POSIX gives them for messages
SWEDISH: Final = "sv"
NO_BREAK_SPACE: Final = "\N{NO-BREAK SPACE}"
IN_SWEDISH: Final = {"or": "eller", "and": "och"}
NUMBERS_IN_SWEDISH: Final = str.maketrans({",": NO_BREAK_SPACE, ".": ","})
"""What separates thousands and decimals, from the English way of writing numbers."""
EXACT_MAX: Final = 10**15  # below which a float that is whole is written as a whole number


class Labelled(Protocol):
    """How people say something: a short label in lower case."""

    @property
    def label(self) -> str:
        """Return the label."""
        ...


@runtime_checkable
class Word(Protocol):
    """A value of an enum, such as `ContributionStatus.DRAFT`: by its label in Swedish, in English as in the schema."""

    @property
    def swedish(self) -> Labelled:
        """Return its Swedish label."""
        ...


@dataclass(frozen=True, slots=True)
class Quoted:
    """A title or a name, in the quotation marks of the language."""

    name: str


@dataclass(frozen=True, slots=True)
class Series:
    """Several things in one place: with a comma between them, an arrow, or a word before the last one."""

    values: tuple["Param", ...]
    joint: Literal[",", "→", "or", "and"] = ","


@final
@dataclass(init=False, unsafe_hash=True, slots=True)  # nobody changes one; frozen it couldn't be made so plainly
class Message:
    """A sentence in both languages: two templates with the same `{names}`, and what stands in their place."""

    en: str
    sv: str
    given: tuple[tuple[str, "Param"], ...]

    def __init__(self, *, en: LiteralString, sv: LiteralString, **given: "Param") -> None:
        self.en = en
        self.sv = sv
        self.given = tuple(given.items())

    def __str__(self) -> str:
        """Return the English text."""
        return self.text("en")

    def text(self, language: str) -> str:
        """Return the text in Swedish for `sv`, in either case, and in English for any other language."""
        template = self.sv if language.lower() == SWEDISH else self.en
        return template.format_map({name: _said(value, language) for name, value in self.given})

    def params(self, language: str = "en") -> dict[str, str]:
        """Return what stands in the templates by its name, for programs: plain numbers, dates in ISO, enum values.

        Only what is a text in words itself is in the language.
        """
        return {name: _plain(value, language) for name, value in self.given}


Param: TypeAlias = str | int | float | Message | Quoted | Series | Word


def verbatim(text: str) -> Message:
    """Return a message that reads the same in both languages: another program's words, or those of a command."""
    return Message(en="{text}", sv="{text}", text=text)


def in_locale(*, en: str, sv: str, environment: Mapping[str, str] = os.environ) -> str:
    """Return the Swedish text where the locale is Swedish, such as sv_SE.UTF-8; else the English one.

    The locale is the first of LC_ALL, LC_MESSAGES and LANG that isn't empty. Without any the text is English.
    """
    locale = next(filter(None, (environment.get(name) for name in LOCALES)), "")
    language = locale.replace("-", "_").partition(".")[0].partition("_")[0]
    return sv if language.lower() == SWEDISH else en


def _said(value: Param, language: str) -> str:
    """What stands in a text in that language."""
    is_swedish = language.lower() == SWEDISH
    match value:
        case Message():
            return value.text(language)
        case Quoted(name):
            return f"”{name}”" if is_swedish else f"“{name}”"
        case Series(values, joint):
            return _joined(
                [_said(each, language) for each in values], IN_SWEDISH.get(joint, joint) if is_swedish else joint
            )
        case int() | float():
            number = _whole(value)
            written = f"{number:,}" if isinstance(number, int) else f"{number:,.15g}"
            return written.translate(NUMBERS_IN_SWEDISH) if is_swedish else written
        case Word() if is_swedish:
            return value.swedish.label
        case _:
            return str(value)


def _joined(texts: list[str], joint: str) -> str:
    match joint:
        case ",":
            return ", ".join(texts)
        case "→":
            return " → ".join(texts)
        case word:
            *others, last = texts
            return f"{', '.join(others)} {word} {last}" if others else last


def _plain(value: Param, language: str) -> str:
    """What a program reads of it."""
    match value:
        case Message():
            return value.text(language)
        case Quoted(name):
            return name
        case Series(values, joint):
            return _joined([_plain(each, language) for each in values], "→" if joint == "→" else ",")
        case float():
            return str(_whole(value))
        case _:
            return str(value)


def _whole(value: float) -> float:
    """A number as a whole one, where it is."""
    return int(value) if abs(value) < EXACT_MAX and value == int(value) else value
