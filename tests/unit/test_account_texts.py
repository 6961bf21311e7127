"""What the pages for signing in say, in both languages, and in which colours."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

import pytest

from samsyn.model.ballots import is_ballot
from samsyn.model.invitations import DAYS, DAYS_MAX, Stage, new_invitation, parsed, stage_of
from samsyn.model.principals import KEY_KIND, Principal
from samsyn.model.vocabulary import Language, Role
from samsyn.web.accounts.markup import STYLE, TEXTS, said
from samsyn.web.accounts.naming import device, name_of
from samsyn.web.looks import DOWN, EDGE, INK, LINK, PAPER, QUIET, TINT, UP
from tests.support.contrast import AA_PARTS, AA_TEXT, contrast


@dataclass(frozen=True)
class Link:
    """What has become of an invitation's link."""

    used_at: str | None = None
    revoked_at: str | None = None
    expires_at: str = "2026-04"


PLACEHOLDER = re.compile(r"\{(\w+)\}")


def texts_of(told: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield all texts below a set of them, by their place."""
    if is_dataclass(told):
        for each in fields(told):
            yield from texts_of(getattr(told, each.name), f"{name}.{each.name}")
    elif isinstance(told, Mapping):
        for key, value in told.items():
            yield from texts_of(value, f"{name}.{key}")
    elif isinstance(told, tuple):
        for number, value in enumerate(told):
            yield from texts_of(value, f"{name}.{number}")
    else:
        yield name, told


def test_both_languages_say_all_and_different_things() -> None:
    swedish, english = (dict(texts_of(TEXTS[language])) for language in (Language.SV, Language.EN))
    assert swedish.keys() == english.keys()
    assert [name for name, text in swedish.items() if not text.strip() or text == english[name]] == []


def test_both_languages_tell_the_same_of_each_case() -> None:
    swedish, english = (dict(texts_of(TEXTS[language])) for language in (Language.SV, Language.EN))
    told = {
        name: (set(PLACEHOLDER.findall(text)), set(PLACEHOLDER.findall(english[name])))
        for name, text in swedish.items()
    }
    assert {name: pair for name, pair in told.items() if pair[0] != pair[1]} == {}


@pytest.mark.parametrize("language", list(Language))
def test_it_is_said_what_each_role_may(language: Language) -> None:
    assert {role for role in (None, *Role) if TEXTS[language].may.get(role)} == {None, *Role} - {Role.KIOSK}


@pytest.mark.parametrize("text", [INK, QUIET, LINK, DOWN, UP])
@pytest.mark.parametrize("ground", [PAPER, TINT])
def test_every_text_is_read_on_its_ground(text: str, ground: str) -> None:
    assert contrast(text, ground) >= AA_TEXT


@pytest.mark.parametrize("colour", [EDGE, INK, DOWN, LINK])
def test_what_can_be_filled_in_or_pressed_is_seen(colour: str) -> None:
    assert contrast(colour, PAPER) >= AA_PARTS


def test_no_other_colour_is_used() -> None:
    known = {INK, QUIET, LINK, DOWN, UP, PAPER, TINT, EDGE}
    assert len(set(re.findall(r"#[0-9a-f]{6}", STYLE)) - known) == 1  # the line between things


def test_a_day_is_not_broken_off() -> None:
    assert said("<b> till 2026-12-24 11:00.") == "&lt;b&gt; till <time>2026-12-24 11:00</time>."
    assert said("2026-12-24 och 2026") == "<time>2026-12-24</time> och 2026"


def test_a_device_is_called_in_the_readers_language() -> None:
    swedish, english = TEXTS[Language.SV], TEXTS[Language.EN]
    assert device(swedish, "Firefox on Windows") == "Firefox på Windows"
    assert device(english, "Firefox on Windows") == "Firefox on Windows"
    assert device(swedish, "Unknown browser") == "Okänd webbläsare"
    assert device(swedish, "Unknown browser on Linux") == "Okänd webbläsare på Linux"


def test_who_has_no_name_is_called_by_their_role() -> None:
    assert name_of(Principal(KEY_KIND, "apikey_1", role=Role.STRATEGIST), Language.SV) == "strateg"
    assert name_of(Principal(KEY_KIND, "apikey_1", "Kontoret", Role.STRATEGIST), Language.SV) == "Kontoret"


def test_an_invitation_is_no_ballot_and_told_from_what_is_cut() -> None:
    secret = new_invitation("invitation_01m8ke95asm4wpdwg7av4qpefp")
    text = secret.text()
    assert parsed(text) == secret
    assert not is_ballot(text)
    assert [
        parsed(each) for each in (text[:-1], f"{text}a", text.upper(), text.replace("_", "-"), "", f"{text}\n")
    ] == [None] * 6
    assert text not in secret.digest()
    assert new_invitation(secret.node_id) != secret


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ({}, Stage.OPEN),
        ({"used_at": "2026-02"}, Stage.SPENT),
        ({"expires_at": "2026-03"}, Stage.EXPIRED),
        ({"used_at": "2026-02", "expires_at": "2026-03"}, Stage.SPENT),
        ({"used_at": "2026-02", "revoked_at": "2026-02"}, Stage.REVOKED),
        ({"revoked_at": "2026-02"}, Stage.REVOKED),
    ],
)
def test_an_invitation_is_at_one_stage(told: dict[str, str], stage: Stage) -> None:
    assert stage_of(Link(**told), "2026-03") is stage
    assert DAYS < DAYS_MAX
