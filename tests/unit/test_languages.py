"""Which language a client is answered in: RFC 9110's quality values, of the two languages that there are."""

import pytest

from samsyn.model.vocabulary import Language
from samsyn.web.languages import language_of


@pytest.mark.parametrize(
    "header",
    [
        "sv",
        "SV",
        "sv-SE",
        "sv-FI",
        "sv, en",
        "sv-SE,sv;q=0.9,en-US;q=0.8,en;q=0.7",
        "en;q=0.5, sv;q=0.8",
        "de, sv;q=0.1",
        "sv;q=1.000, en;q=0.999",
        "sv, *",
        "*;q=0.5, en;q=0.1",
        "en;q=0, *",
        "en;q=0.2, sv ; q=0.3",
        "sv;q=1.5, sv-FI;q=0.9, en;q=0.2",
    ],
)
def test_swedish_where_it_is_accepted_most(header: str) -> None:
    assert language_of(header, Language.EN) is Language.SV


@pytest.mark.parametrize("header", ["en", "en-GB", "en, sv", "sv;q=0.5, en", "sv;q=0.1, *", "sv;q=0, en;q=0.001"])
def test_english_where_it_is_accepted_most(header: str) -> None:
    assert language_of(header, Language.SV) is Language.EN


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "*",
        "de, fr;q=0.9",
        "svenska",
        "sv;q=abc",
        "sv;q=2",
        "sv;q=-1",
        "sv;q=nan",
        "sv;q=1e0",
        "sv;q=0.1234",
        "sv;level=1",
        "sv_SE",
        "sv en",
        ";;,,;q=1",
        "\N{LATIN SMALL LETTER LONG S}v",
        "\x00sv",
        "sv;q=0",
        "*;q=0",
    ],
)
@pytest.mark.parametrize("default", list(Language))
def test_the_default_where_nothing_is_said_that_we_understand(header: str | None, default: Language) -> None:
    refuses_swedish = header == "sv;q=0" and default is Language.SV
    assert language_of(header, default) is default or refuses_swedish


def test_a_long_header_costs_no_more_than_reading_it() -> None:
    assert language_of("x-" * 50_000 + ",sv", Language.EN) is Language.SV
    assert language_of("sv" + ";q=1" * 50_000, Language.EN) is Language.EN
