"""Swedish words: forms, stems and parts of compounds by the dictionary, and what is no compound."""

import pytest

from samsyn.model.swedish import affirmed, analysed, is_known, without_dots


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("bostäderna", "bostad"),
        ("bussar", "buss"),
        ("böcker", "bok"),
        ("nyanlända", "nyanländ"),
        ("skolorna", "skola"),
        ("tryggt", "trygg"),
        ("xyzzy", "xyzzy"),
    ],
)
def test_a_word_is_known_by_its_dictionary_form(word: str, form: str) -> None:
    assert form in analysed(word).lemmas


@pytest.mark.parametrize("words", [("ensamhet", "ensamma"), ("trygghet", "tryggt"), ("mörker", "mörkt")])
def test_words_of_one_family_have_a_stem_in_common(words: tuple[str, str]) -> None:
    one, other = (set(analysed(word).stems) for word in words)
    assert one & other


@pytest.mark.parametrize("words", [("ledare", "leder"), ("hem", "hemlig"), ("lag", "lager")])
def test_short_stems_make_no_family(words: tuple[str, str]) -> None:
    one, other = (set(analysed(word).stems) for word in words)
    assert not one & other


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("kvällsbussar", ["buss", "kväll"]),
        ("skolgårdar", ["gård", "skola"]),
        ("ungdomsgårdarna", ["gård", "ungdom"]),
        ("gymnasieelever", ["elev", "gymnasium"]),
        ("arbetsmarknadsenheten", ["enhet", "arbetsmarknad"]),
    ],
)
def test_a_compound_has_its_parts_the_last_first(word: str, parts: list[str]) -> None:
    found = [part.lemmas for part in analysed(word).parts]
    assert len(found) == len(parts)
    assert all(part in forms for part, forms in zip(parts, found, strict=True))


@pytest.mark.parametrize("word", ["kulturen", "trygghet", "invånare", "elever", "måltider", "underlag", "förening"])
def test_what_only_looks_like_a_compound_has_no_parts(word: str) -> None:
    assert analysed(word).parts == ()


@pytest.mark.parametrize("word", ["", "2030", "a" * 10_000, "åk8", "ord-ord", "\u4e2d\u6587"])
def test_what_is_no_swedish_word_is_its_own_form(word: str) -> None:
    known = analysed(word)
    assert (known.lemmas, known.parts) == ((word,), ())


def test_a_word_that_denies_tells_what_it_denies() -> None:
    assert (affirmed("otrygg"), affirmed("ohälsa")) == ("trygg", "hälsa")
    assert [affirmed(word) for word in ("område", "ordförande", "oj", "trygg")] == [""] * 4


def test_the_dictionary_tells_words_from_mistyped_ones() -> None:
    assert all(map(is_known, ("bostäder", "besöksvän", "vaggeryd", "kvällsbuss")))
    assert not any(map(is_known, ("centrm", "biblotek", "pensionerer")))


def test_dots_and_rings_are_left_out() -> None:
    assert (without_dots("äldreråd"), without_dots("barn")) == ("aldrerad", "barn")
