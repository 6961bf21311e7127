"""Texts are kept as people wrote them, and sort as Swedes expect."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.model.texts import (
    has_control_characters,
    has_other_alphabet,
    is_blank,
    likeness,
    search_key,
    sort_key,
    tidy,
)


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("Trygghet", "Trygghet"),
        ("  Trygghet \n", "Trygghet"),
        ("\u00a0\u2003Trygghet\u3000", "Trygghet"),
        ("A\u030angermanland", "Ångermanland"),
        ("\u212bngström", "Ångström"),
        ("rad ett\n\n  rad två", "rad ett\n\n  rad två"),
        ("' OR 1=1 }) DETACH DELETE n // ` $x", "' OR 1=1 }) DETACH DELETE n // ` $x"),
        (" \t\n", ""),
    ],
)
def test_a_text_is_composed_and_trimmed_and_else_kept(written: str, stored: str) -> None:
    assert tidy(written) == stored


def test_trimming_does_not_hide_control_characters() -> None:
    assert tidy(" name\x1f") == "name\x1f"


@given(st.text())
def test_tidying_twice_changes_nothing(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    assert unicodedata.is_normalized("NFC", tidy(text))


UNSEEN = {
    "a soft hyphen": "\u00ad",
    "a zero width space": "\u200b",
    "a word joiner": "\u2060",
    "a byte order mark": "\ufeff",
    "a right-to-left override": "\u202e",
    "an isolate": "\u2066",
    "a right-to-left mark": "\u200f",
    "an Arabic letter mark": "\u061c",
    "a grapheme joiner": "\u034f",
    "a Hangul filler": "\u3164",
    "a half width filler": "\uffa0",
    "a joiner between Latin letters": "\u200d",
    "a non-joiner between Latin letters": "\u200c",
    "a variation selector": "\ufe0f",
    "a supplementary variation selector": "\U000e0101",
    "tags": "\U000e0061\U000e007f",
    "an annotation's anchor": "\ufff9",
    "an object's place": "\ufffc",
    "no character": "\ufffe",
}
NEEDED = {
    "a family": "👩\u200d👩\u200d👧",
    "a doctor": "🧑🏽\u200d⚕\ufe0f",
    "a rainbow flag": "🏳\ufe0f\u200d🌈",
    "a red heart": "❤\ufe0f",
    "a heart as text": "❤\ufe0e",
    "a keycap": "1\ufe0f\u20e3",
    "the flag of Scotland": "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
    "Persian": "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    "Sinhala": "ක්\u200dෂ",
    "Bengali": "র\u200d্য",
    "Hindi": "क्\u200cष",
    "a Japanese name": "葛\U000e0100城",
    "Mongolian": "ᠠ\u180b",
}


@pytest.mark.parametrize("what", UNSEEN)
def test_d1_what_shows_nothing_is_no_part_of_a_text(what: str) -> None:
    unseen = UNSEEN[what]
    assert tidy(f"{unseen}Sko{unseen}la {unseen}") == "Skola"
    assert tidy(f"A{unseen}\u030asa") == "Åsa"
    assert tidy(unseen) == ""
    assert is_blank(unseen)
    for key in (sort_key, search_key, likeness):
        assert key(f"Sko{unseen}la") == key("Skola")


@pytest.mark.parametrize("what", NEEDED)
def test_d1_what_scripts_and_emoji_need_is_kept_and_sorts_and_is_found_as_without(what: str) -> None:
    text = NEEDED[what]
    assert tidy(text) == text
    assert not is_blank(text)
    plain = "".join(each for each in text if f"x{each}y" == tidy(f"x{each}y"))
    assert len(plain) < len(text)
    for key in (sort_key, search_key, likeness):
        assert key(text) == key(plain)


@pytest.mark.parametrize("text", ["1\ufe0f", "🏴\U000e0067", "x\ufe0f\u200d😀", "👩\u200d", "\u200d👩", "می\u200c"])
def test_d1_what_is_needed_elsewhere_goes_where_it_is_not(text: str) -> None:
    assert not set(tidy(text)) & set("\u200c\u200d\ufe0f\U000e0067")


def test_d1_a_text_that_is_too_long_to_be_kept_is_not_looked_through() -> None:
    assert len(tidy("\u200d" * 200_000)) == 200_000


@pytest.mark.parametrize(
    "text", ["", "\u200b", "\u200d\u2060", "\n\r\n", "\u00a0", "\u3164", "\u2800", "\u0301\u20e3", " \u0301", "\ue000"]
)
def test_d1_what_shows_nothing_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "\u200bå", ".", "\x07", "🙂", "e\u0301", "\u2801", "東", "٣"])
def test_what_shows_something_is_not_blank(text: str) -> None:
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A\u030a-1", "Å-1"),
        ("\u212b-1", "Å-1"),
        ("\uff21\uff11", "A1"),
        ("\U0001d4001", "A1"),
        ("\ufb01-1", "fi-1"),
        ("A 1", "A\u00a01"),
        ("A 1", " A  1 "),
        ("A-1", "A\u20111"),
        ("A-1", "A\u20131"),
        ("A-1", "A\u22121"),
        ("A1", "A\u200b1"),
    ],
)
def test_d1_texts_that_look_alike_have_one_likeness(one: str, other: str) -> None:
    assert likeness(one) == likeness(other)


@pytest.mark.parametrize(("one", "other"), [("A1", "a1"), ("Å", "A"), ("A1", "A 1"), ("A1", "Al"), ("A-1", "A_1")])
def test_d1_texts_that_can_be_told_from_each_other_have_not(one: str, other: str) -> None:
    assert likeness(one) != likeness(other)


@pytest.mark.parametrize("text", ["\u04101", "\u03911", "Sk\u043ela", "東京"])
def test_d1_letters_that_are_not_latin_are_seen(text: str) -> None:
    assert has_other_alphabet(text)


@pytest.mark.parametrize("text", ["A1", "Åäö-é_š", "m²", "5 µg", "№ 7", "🙂", "\uff21"])
def test_d1_latin_letters_digits_and_signs_are_no_other_alphabet(text: str) -> None:
    assert not has_other_alphabet(text)


@given(st.text())
def test_d1_texts_that_look_alike_are_found_by_each_other(text: str) -> None:
    assert search_key(tidy(text)) == search_key(text)
    assert likeness(likeness(text)) == likeness(text)


@pytest.mark.parametrize("character", ["\x00", "\x07", "\t", "\x1b", "\x7f", "\x85", "\u2028", "\u2029", "\ud800"])
def test_control_characters_are_seen_in_names_and_texts(character: str) -> None:
    assert has_control_characters(f"a{character}b", line_breaks=False)
    assert has_control_characters(f"a{character}b", line_breaks=True)


@pytest.mark.parametrize("character", ["\n", "\r", "\r\n"])
def test_line_breaks_are_allowed_in_texts_only(character: str) -> None:
    assert has_control_characters(f"a{character}b", line_breaks=False)
    assert not has_control_characters(f"a{character}b", line_breaks=True)


@pytest.mark.parametrize("text", ["Åäö é ß 漢字 🙂 a\u0301", "x\u00a0y", "“citat” och…"])
def test_letters_signs_and_spaces_of_all_kinds_are_no_control_characters(text: str) -> None:
    assert not has_control_characters(text, line_breaks=False)


def in_order(*texts: str) -> list[str]:
    return sorted(set(texts), key=sort_key)


def test_swedish_letters_come_last_in_their_order() -> None:
    assert in_order("Adam", "Zorn", "Åsa", "Ärla", "Örn") == ["Adam", "Zorn", "Åsa", "Ärla", "Örn"]


def test_swedish_letters_come_last_within_words() -> None:
    assert in_order("Faktum", "Fzz", "Få", "Fälla", "Föda", "Galla") == [
        "Faktum",
        "Fzz",
        "Få",
        "Fälla",
        "Föda",
        "Galla",
    ]


def test_case_does_not_matter() -> None:
    assert sort_key("ÅÄÖ ABC") == sort_key("åäö abc")


def test_other_accents_are_folded_away() -> None:
    assert sort_key("Idé Çelik Ñandú") == sort_key("ide celik nandu")


@pytest.mark.parametrize(("foreign", "swedish"), [("Æbelø", "äbelö"), ("Müller", "myller"), ("Straße", "strasse")])
def test_foreign_letters_sort_with_their_swedish_kin(foreign: str, swedish: str) -> None:
    assert sort_key(foreign) == sort_key(swedish)


def test_composed_and_decomposed_letters_have_the_same_key() -> None:
    assert sort_key("A\u030asa") == sort_key("Åsa")


def test_numbers_sort_by_value() -> None:
    assert in_order("Mål 1", "Mål 2", "Mål 10", "Mål 010b", "Mål 200") == [
        "Mål 1",
        "Mål 2",
        "Mål 10",
        "Mål 010b",
        "Mål 200",
    ]


def test_numbers_come_before_letters() -> None:
    assert in_order("Mål 99", "Mål a") == ["Mål 99", "Mål a"]


@given(st.text())
def test_the_key_does_not_depend_on_how_accents_are_written(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text)) == sort_key(unicodedata.normalize("NFC", text))
