"""Messages in two languages: one declaration, read as a sentence by people and as plain values by programs."""

import pytest

from samsyn.model.vocabulary import ContributionStatus, Language, Role
from samsyn.spoken import Message, Param, Quoted, Series, verbatim


def test_a_message_is_read_in_either_language() -> None:
    message = Message(en="Give at most {max}.", sv="Ange högst {max}.", max=100)
    assert (message.text(Language.EN), message.text(Language.SV)) == ("Give at most 100.", "Ange högst 100.")
    assert str(message) == message.text("EN")


@pytest.mark.parametrize(
    ("value", "english", "swedish", "plain"),
    [
        (4_000, "4,000", "4\N{NO-BREAK SPACE}000", "4000"),
        (-0.001, "-0.001", "-0,001", "-0.001"),
        (1_000_000.0, "1,000,000", "1\N{NO-BREAK SPACE}000\N{NO-BREAK SPACE}000", "1000000"),
        (0.1 + 0.2, "0.3", "0,3", "0.30000000000000004"),
        ("2026-01-31", "2026-01-31", "2026-01-31", "2026-01-31"),
        (ContributionStatus.APPROVED, "APPROVED", "godkänd", "APPROVED"),
        (Quoted("Trygga kvällar"), "“Trygga kvällar”", "”Trygga kvällar”", "Trygga kvällar"),
        (
            Series((Role.ADMIN, Role.STRATEGIST), "or"),
            "ADMIN or STRATEGIST",
            "administratör eller strateg",
            "ADMIN, STRATEGIST",
        ),
        (Series(("a", "b", "c"), "and"), "a, b and c", "a, b och c", "a, b, c"),
        (Series((Quoted("A"), Quoted("B")), "→"), "“A” → “B”", "”A” → ”B”", "A → B"),
        (Series(("ensam",), "or"), "ensam", "ensam", "ensam"),
        (Message(en="a goal", sv="ett mål"), "a goal", "ett mål", "a goal"),
    ],
)
def test_a_value_is_said_as_the_language_says_it(value: Param, english: str, swedish: str, plain: str) -> None:
    message = Message(en="{value}", sv="{value}", value=value)
    assert (message.text("EN"), message.text("SV"), message.params()) == (english, swedish, {"value": plain})


def test_words_among_the_values_are_in_the_language_too() -> None:
    message = Message(en="Choose {expected}.", sv="Välj {expected}.", expected=Message(en="a goal", sv="ett mål"))
    assert (message.params("EN"), message.params("SV")) == ({"expected": "a goal"}, {"expected": "ett mål"})


def test_what_a_value_holds_is_never_taken_for_a_template() -> None:
    message = Message(en="It is {name}.", sv="Det är {name}.", name="{max} {0} %s")
    assert message.text("SV") == "Det är {max} {0} %s."


def test_what_is_said_verbatim_is_the_same_in_both_languages() -> None:
    message = verbatim("Line {1} of the file.")
    assert message.text("SV") == message.text("EN") == "Line {1} of the file."


def test_equal_messages_are_one() -> None:
    made = [Message(en="{max}", sv="{max}", max=number) for number in (1, 1, 2)]
    assert len(set(made)) == 2
