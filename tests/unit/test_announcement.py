"""What is printed once the service answers: the first screen, in the language of the locale."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest

from samsyn.command.announce import announcement, command
from samsyn.command.prepare import Example, Prepared
from samsyn.settings import Settings
from samsyn.spoken import in_locale

KEY = "samsyn_01m9k3_secret"
EXAMPLE = Example("outcome_1", "Unga trivs på sin fritid")
ANOTHER = re.compile(r"^  samsyn keys issue (NAME|NAMN) --role ADMIN$", re.MULTILINE)
NAMELESS = "List your own host names in SAMSYN_ALLOWED_HOSTS."


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({"behind_tls": True}, True),
        ({}, False),
        ({"behind_tls": True, "allowed_hosts": "samsyn.example.se"}, False),
        ({"behind_tls": True, "public_url": "https://samsyn.example.se"}, False),
    ],
)
def test_d_behind_a_proxy_it_is_told_that_names_are_missing(settings: dict[str, Any], told: bool) -> None:  # noqa: FBT001
    assert (NAMELESS in announcement(Settings(**settings), Prepared(None, None), 1.0)) is told


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "sv"}, "sv"),
        ({"LANG": "sv-SE"}, "sv"),
        ({"LANG": "svenska"}, "en"),
        ({"LANG": "de_AT.UTF-8"}, "en"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "sv_FI"}, "sv"),
        ({"LANG": "sv_SE.UTF-8", "LC_MESSAGES": "C"}, "en"),
        ({"LANG": "sv_SE.UTF-8", "LC_MESSAGES": "sv_SE", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "sv_SE.UTF-8", "LC_ALL": ""}, "sv"),
    ],
)
def test_the_language_is_that_of_the_locale_for_messages(environment: dict[str, str], language: str) -> None:
    assert in_locale(en="en", sv="sv", environment=environment) == language


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("C.UTF-8", ("Samsyn answers on", "shown only once", "Three things to do next:", "Who drives", "who drives")),
        ("sv_SE.UTF-8", ("Samsyn svarar på", "bara visas en gång", "Tre saker att göra härnäst:", "vem som driver")),
    ],
)
def test_the_first_screen_has_addresses_a_key_a_way_to_another_and_three_things_to_do(
    monkeypatch: pytest.MonkeyPatch, locale: str, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    screen = announcement(Settings(), Prepared(EXAMPLE, KEY), 1.0)
    lines = screen.splitlines()
    assert [word for word in words if word.lower() not in screen.lower()] == []
    for address in ("http://127.0.0.1:8000/graphql ", "http://127.0.0.1:8000/schema.graphql "):
        assert [line for line in lines if line.startswith(f"  {address}")], screen
    assert lines.count(f"  {KEY}") == 1
    assert ANOTHER.search(screen)
    assert [line[:2] for line in lines if line[:1].isdigit()] == ["1.", "2.", "3."]
    assert EXAMPLE.name in screen
    assert re.search(r"docs/begin(\.sv)?\.md", screen)


def test_nothing_of_the_screen_is_left_in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = (Prepared(EXAMPLE, KEY), Prepared(None, None, no_admin_yet=True))
    settings = (Settings(), Settings(behind_tls=True, neo4j_uri="bolt://127.0.0.1:7687"))
    english = {line for each in prepared for one in settings for line in announcement(one, each, 1.0).splitlines()}
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    swedish = {line for each in prepared for one in settings for line in announcement(one, each, 1.0).splitlines()}
    same = {line for line in english & swedish if line.strip()}
    assert {line for line in same if not line.startswith(("curl ", "KEY=")) and " keys " not in line} == {
        f"  {KEY}",
        "samsyn seed vaggeryd",
    }


def test_an_empty_graph_is_told_how_to_begin_and_where_a_demonstration_is() -> None:
    screen = announcement(Settings(), Prepared(None, KEY), 1.0)
    assert "1. Enter your municipality, its vision and its goals: docs/begin.md describes the order." in screen
    assert "seed vaggeryd" in screen.splitlines()[-1]


def test_where_nothing_is_read_without_a_key_the_question_takes_one() -> None:
    screen = announcement(Settings(anonymous="none"), Prepared(EXAMPLE, KEY), 1.0)
    [curl] = [line for line in screen.splitlines() if line.startswith("curl ")]
    assert "KEY=samsyn_…" in screen.splitlines()
    assert '-H "authorization: Bearer $KEY"' in curl


def test_the_command_is_named_as_it_can_be_typed_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    own = tmp_path / ".venv" / "bin" / "samsyn"
    own.parent.mkdir(parents=True)
    own.write_text("#!/bin/sh\n")
    own.chmod(0o700)
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.chdir(tmp_path)
    for called in (str(own), ".venv/bin/samsyn"):
        monkeypatch.setattr(sys, "argv", [called])
        assert command(Settings()) == ".venv/bin/samsyn"
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    monkeypatch.setattr(sys, "argv", [str(own)])
    assert command(Settings()) == str(own)
    monkeypatch.setenv("PATH", str(own.parent))
    assert command(Settings()) == "samsyn"
    away = Settings(data_dir=tmp_path / "own data")
    assert command(away) == f"SAMSYN_DATA_DIR='{tmp_path}/own data' samsyn"
    assert command(Settings(data_dir=tmp_path, neo4j_uri="bolt://127.0.0.1:7687")) == "samsyn"
