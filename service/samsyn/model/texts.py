"""Texts as they are stored, and the keys by which they are sorted, searched for and told from each other.

What shows nothing is no part of a text: soft hyphens, zero widths, byte order marks, what turns the direction of
writing round, tags and fillers (Unicode's Default_Ignorable_Code_Point). Only what scripts or emoji need is kept:

    U+200D  joins emoji to one, and letters beside a virama, as in Malayalam and Sinhala
    U+200C  keeps letters apart that would join, as in Persian, and beside a virama
    variation selectors     after emoji, the digits of keycaps, ideographs and Mongolian letters
    tags                    of the flags of England, Scotland and Wales

Which characters these are, the tables of the `regex` library know.
"""

import unicodedata
from typing import Final

import regex

NAME_CHARACTERS_MAX: Final = 200  # a headline that fits on a line or two of a page
TEXT_CHARACTERS_MAX: Final = 4_000  # about a printed page
SEEN_CHARACTERS_MAX: Final = 10 * TEXT_CHARACTERS_MAX  # what is longer isn't looked through: it is refused

LINE_BREAKS: Final = frozenset("\n\r")
# White space as people know it. Not str.strip(), which would also swallow control characters that are to be refused.
WHITE_SPACE: Final = " \t\n\r\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))
# Cc: control; Cs: halves of characters, which no database and no wire can carry; Zl, Zp: breaks that few programs show.
REFUSED: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})

# With it what is no character, and the marks of annotations and of objects that weren't pasted along.
UNSEEN: Final = r"[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFF9-\uFFFC]"
TAG: Final = r"[\U000E0030-\U000E0039\U000E0061-\U000E007A]"
NEEDED: Final = "|".join(
    (
        rf"(?={TAG})(?<=\U0001F3F4{TAG}{{0,6}}){TAG}(?={TAG}{{0,6}}\U000E007F)",
        rf"(?=\U000E007F)(?<=\U0001F3F4{TAG}{{3,6}})\U000E007F",
        r"(?=\u200D)(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic})",
        r"(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]",
        r"(?<=[0-9#*])\uFE0F(?=\u20E3)",
        r"(?<=\p{Han})[\uFE00-\uFE0F\U000E0100-\U000E01EF]",
        r"(?<=\p{Mongolian})[\u180B-\u180F]",
        r"(?<=\p{ccc=Virama})[\u200C\u200D]",
        r"[\u200C\u200D](?=\p{ccc=Virama})",
        # between letters that would join, marks between them aside (RFC 5892, A.1)
        r"(?=\u200C)(?<=[\p{jt=L}\p{jt=D}]\p{jt=T}*)\u200C(?=\p{jt=T}*[\p{jt=R}\p{jt=D}])",
    )
)
_UNSEEN: Final = regex.compile(f"{UNSEEN}+")
_UNNEEDED: Final = regex.compile(f"(?!{NEEDED}){UNSEEN}")
# Signs without ink (a Braille cell without dots, a note without its head), and marks without a letter.
_BLANK: Final = regex.compile(r"(?:[\p{White_Space}\p{M}\p{Cf}\p{Co}\u2800\U0001D159]|%s)*" % UNSEEN)  # noqa: UP031
_DASHES: Final = regex.compile(r"\p{Dash}")
_OTHER_SCRIPTS: Final = regex.compile(r"(?V1)[\p{L}--[\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]]")

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
DIGITS: Final = regex.compile(r"[0-9]+")


def tidy(text: str) -> str:
    """The text as it is stored: composed (NFC), without what shows nothing and white space around it, else verbatim."""
    return visible(text).strip(WHITE_SPACE)


def visible(text: str) -> str:
    """The text in Unicode's composed form (NFC), without characters that show nothing and aren't needed."""
    text = unicodedata.normalize("NFC", text)
    while len(text) <= SEEN_CHARACTERS_MAX and _UNSEEN.search(text):
        seen = unicodedata.normalize("NFC", _UNNEEDED.sub("", text))
        if seen == text:
            break
        text = seen  # what went may be what something else was needed for
    return text


def is_blank(text: str) -> bool:
    """Whether a reader would see nothing of it."""
    return _BLANK.fullmatch(text) is not None


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
    swedish = unicodedata.normalize("NFC", _UNSEEN.sub("", text)).casefold().translate(SWEDISH)
    folded = "".join(character if character in KEPT else _without_accent(character) for character in swedish)
    return DIGITS.sub(_by_value, folded)


def search_key(text: str) -> str:
    """A text that holds another's key if a reader who cares for neither case, spacing nor dashes sees that in it.

    å, ä and ö are letters of their own.
    """
    return " ".join(likeness(text).split()).casefold()


def likeness(text: str) -> str:
    """What texts have in common that look alike, so that nobody could tell one from the other; case tells them apart.

    Invisible characters, forms of one character (NFKC, so that wide letters are letters), kinds of dashes and of white
    space are no difference. Letters of other alphabets that look like Latin ones are: `has_other_alphabet` finds them.
    """
    if not text.isascii():
        text = _DASHES.sub("-", unicodedata.normalize("NFKC", _UNSEEN.sub("", text)))
    return " ".join(filter(None, text.split(" "))) if " " in text else text


def has_other_alphabet(text: str) -> bool:
    """Whether it has letters that aren't Latin, many of which look as if they were."""
    return _OTHER_SCRIPTS.search(text) is not None


def _without_accent(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", character)
    return "".join(each for each in decomposed if unicodedata.category(each) != "Mn")


def _by_value(digits: regex.Match[str]) -> str:
    """The number with its length before it: of two numbers the one with more digits is the larger."""
    number = digits[0].lstrip("0") or "0"
    return f"{len(number):03}{number}"
