"""A line of the log as a person at a terminal reads it, and as a program does."""

import json
import logging
import re

from samsyn.logs import JsonLines, PlainLines

FACTS = {"status": 200, "operation": "Mål"}


def record(level: int, message: str, *arguments: object, **beside: object) -> logging.LogRecord:
    made = logging.LogRecord("samsyn.database", level, __file__, 1, message, arguments, None)
    vars(made).update(beside)
    return made


def test_a_person_reads_the_time_and_the_message() -> None:
    line = PlainLines().format(record(logging.INFO, "The graph is loaded: %s records.", "1,004"))
    assert re.fullmatch(r"\d\d:\d\d:\d\d  The graph is loaded: 1,004 records\.", line)


def test_a_person_sees_what_is_grave_and_what_is_told_beside_it() -> None:
    line = PlainLines().format(record(logging.WARNING, "answered", facts=FACTS))
    assert line[8:] == "  WARNING answered  status=200  operation=Mål"


def test_a_person_reads_an_exception_below_its_line() -> None:
    failed = record(logging.ERROR, "A page failed")
    error = ValueError("no such thing")
    failed.exc_info = (ValueError, error, None)
    first, *_, last = PlainLines().format(failed).splitlines()
    assert first.endswith("ERROR A page failed")
    assert last == "ValueError: no such thing"


def test_a_program_reads_one_json_object_a_line() -> None:
    line = JsonLines().format(record(logging.INFO, "answered", facts=FACTS))
    assert "\n" not in line
    told = json.loads(line)
    assert {name: told[name] for name in ("level", "logger", "message", *FACTS)} == {
        "level": "INFO",
        "logger": "samsyn.database",
        "message": "answered",
        **FACTS,
    }
