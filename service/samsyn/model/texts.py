"""Texts as they are stored, and the key by which they sort in Swedish order."""

import re
import unicodedata
from typing import Final

NAME_CHARACTERS_MAX: Final = 200  # a headline that fits on a line or two of a page
TEXT_CHARACTERS_MAX: Final = 4_000  # about a printed page

LINE_BREAKS: Final = frozenset("\n\r")
# White space as people know it. Not str.strip(), which would also swallow control characters that are to be refused.
WHITE_SPACE: Final = " \t\n\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
# Cc: control; Cs: halves of characters, which no database and no wire can carry; Zl, Zp: breaks that few programs show.
REFUSED: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
INVISIBLE: Final = frozenset({"Cf", "Zs", "Zl", "Zp"})

# The Swedish alphabet ends in å, ä, ö. In the key they are three characters that sort by code point after z in this
# order and that can't be there otherwise, as every other accent is folded away. æ and ø sort with their Swedish kin,
# ü as y, as in Swedish dictionaries.
SWEDISH: Final = str.maketrans(
    {
        "å": "\u00fb",
        "ä": "\u00fc",
        "ö": "\u00fd",
        "æ": "\u00fc",
        "ø": "\u00fd",
        "ü": "y",
        "ð": "d",
        "đ": "d",
        "ł": "l",
        "þ": "th",
        "œ": "oe",
    }
)
KEPT: Final = frozenset("\u00fb\u00fc\u00fd")
DIGITS: Final = re.compile(r"[0-9]+")


def tidy(text: str) -> str:
    """The text as it is stored: in Unicode's composed form (NFC), without white space around it, else verbatim."""
    return unicodedata.normalize("NFC", text).strip(WHITE_SPACE)


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing of it."""
    return all(unicodedata.category(character) in INVISIBLE or character in LINE_BREAKS for character in text)


def has_control_characters(text: str, *, line_breaks: bool) -> bool:
    """Whether it holds what can't be shown: control characters, halves of characters. Line breaks are, if allowed."""
    return any(
        unicodedata.category(character) in REFUSED and not (line_breaks and character in LINE_BREAKS)
        for character in text
    )


def sort_key(text: str) -> str:
    """A text that sorts by code point as the given one sorts in Swedish.

    Case doesn't matter, å ä ö come last, other accents are folded away and numbers sort by value: "Mål 2" before
    "Mål 10". Two texts may have the same key, so an order by it needs the id as well.
    """
    swedish = unicodedata.normalize("NFC", text).casefold().translate(SWEDISH)
    folded = "".join(character if character in KEPT else _without_accent(character) for character in swedish)
    return DIGITS.sub(_by_value, folded)


def _without_accent(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(each for each in decomposed if unicodedata.category(each) != "Mn")


def _by_value(digits: re.Match[str]) -> str:
    """The number with its length before it: of two numbers the one with more digits is the larger."""
    number = digits[0].lstrip("0") or "0"
    return f"{len(number):03}{number}"
