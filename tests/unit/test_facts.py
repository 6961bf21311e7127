"""A deviation's fact, which is stored in both languages, read in one."""

import pytest

from samsyn.model.facts import in_both, in_one
from samsyn.model.vocabulary import Language


@pytest.mark.parametrize(
    ("stored", "swedish", "english"),
    [
        (
            "2025: 60, sämre än det accepterade värdet 70 / worse than the accepted value 70.",
            "2025: 60, sämre än det accepterade värdet 70.",
            "2025: 60, worse than the accepted value 70.",
        ),
        (
            "2025/26: -1e+06, inte längre sämre än accepterat 5 / no longer worse than the accepted value 5.",
            "2025/26: -1e+06, inte längre sämre än accepterat 5.",
            "2025/26: -1e+06, no longer worse than the accepted value 5.",
        ),
        (
            "2026-T1: 2, som ger 6 på ett helt år, sämre än … 8 / which makes 6 in a whole year, worse than … 8.",
            "2026-T1: 2, som ger 6 på ett helt år, sämre än … 8.",
            "2026-T1: 2, which makes 6 in a whole year, worse than … 8.",
        ),
        (
            "2025: inget att jämföra längre / nothing to compare any more.",
            "2025: inget att jämföra längre.",
            "2025: nothing to compare any more.",
        ),
    ],
)
def test_a_fact_is_read_in_one_language(stored: str, swedish: str, english: str) -> None:
    assert (in_one(stored, Language.SV), in_one(stored, Language.EN)) == (swedish, english)


def test_a_fact_is_stored_in_both() -> None:
    assert in_both("2025: 6, ", sv="sämre", en="worse") == "2025: 6, sämre / worse."


@pytest.mark.parametrize("written", ["Fler klagar / more complain", "", "Köerna växer.", "2025: 60"])
def test_what_somebody_has_written_stays_as_it_is(written: str) -> None:
    assert {in_one(written, language) for language in Language} == {written}
