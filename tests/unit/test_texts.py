"""Texts are kept as people wrote them, and sort as Swedes expect."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.model.texts import has_control_characters, is_blank, sort_key, tidy


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


@pytest.mark.parametrize("text", ["", "\u200b", "\u200d\u2060", "\n\r\n", "\u00a0"])
def test_what_shows_nothing_is_blank(text: str) -> None:
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "\u200bå", ".", "\x07"])
def test_what_shows_something_is_not_blank(text: str) -> None:
    assert not is_blank(text)


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
