"""A file in the layout of the Kolada API v3, read piece by piece, so that its length needs no memory.

Its top is an object with `values`, a list of rows, and perhaps `municipalities`, names by code, and `groups`; or it is
the list of rows by itself.
"""

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

import ijson

from samsyn.errors import ImportRefused
from samsyn.exchange.kolada.rows import A_CODE, Complaint, Group, group_of

BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"  # which some editors put in front of UTF-8
WHAT: Final = re.compile(r"error: ([^.\n\\]+)")
WIDE: Final = (b"\xff\xfe", b"\xfe\xff")  # marks of UTF-16 and UTF-32, which have zeros between letters, too
AS_UTF8: Final = "Save it as UTF-8."
OTHER_PAGES: Final = ("next_url", "previous_url", "next_page", "previous_page")
ROWS_AT: Final = {"start_array": "item", "start_map": "values.item"}
NO_LAYOUT: Final = (
    "Give what the Kolada API answers: an object with “values”, a list of rows, or the list of rows by itself."
)


def rows_in(path: Path) -> Iterator[object]:
    """Yield the rows of a file in their order, whatever they are. Raises ImportRefused for what is no such file."""
    number = 0
    try:
        with _opened(path) as file:
            at = ROWS_AT.get(_first_event(file), "")
        if not at:
            raise ImportRefused(path.name, [NO_LAYOUT])
        with _opened(path) as file:
            for row in ijson.items(file, at, use_float=True):
                number += 1
                yield row
        if not number and not _has_rows(path):
            raise ImportRefused(path.name, [NO_LAYOUT])
    except ijson.JSONError as error:
        raise ImportRefused(path.name, [f"row {number + 1}: {_in_words(error)}"]) from error


def check_whole(path: Path) -> None:
    """Raise ImportRefused for a page of several, as the API answers them; and for a file that `rows_in` can't read."""
    for name in OTHER_PAGES:
        if _beside_the_rows(path, name) is not None:
            fault = (
                f"The file is one page of several: its “{name}” leads to another. Put the rows of all pages into one"
                " file without it, or fetch them: samsyn import kolada --fetch."
            )
            raise ImportRefused(path.name, [fault])


def municipalities_in(path: Path) -> dict[str, str]:
    """Return the names that a file tells by code, none where it tells none. Raises ImportRefused as `rows_in` does."""
    told = _beside_the_rows(path, "municipalities")
    names = cast("dict[object, object]", told) if isinstance(told, dict) else {}
    wrong = [code for code, name in names.items() if not _is_named(code, name)]
    if wrong or not isinstance(told, dict | None):
        raise ImportRefused(
            path.name, [f"municipalities: {A_CODE}, and beside it a name, not {str(wrong or told)[:80]}."]
        )
    return cast("dict[str, str]", names)


def groups_in(path: Path) -> list[Group]:
    """Return the groups that a file tells, none where it tells none. Raises ImportRefused as `rows_in` does."""
    told = _beside_the_rows(path, "groups")
    if not isinstance(told, list | None):
        raise ImportRefused(path.name, ["groups: Give a list of objects with id, title and members."])
    groups: list[Group] = []
    faults: list[str] = []
    for number, each in enumerate(cast("list[object]", told or []), 1):
        group, complaints = group_of(each)
        faults += [in_words(f"group {number}", complaint) for complaint in complaints]
        groups += [group] if group else []
    if faults:
        raise ImportRefused(path.name, faults)
    return groups


def in_words(where: str, complaint: Complaint) -> str:
    """Return a complaint with its place."""
    return f"{where}{f', {complaint.at}' if complaint.at else ''}: {complaint.message}"


def _is_named(code: object, name: object) -> bool:
    return isinstance(code, str) and len(code) == len("0000") and code.isdecimal() and isinstance(name, str)


def _beside_the_rows(path: Path, name: str) -> Any:
    """Return what stands under a name at the top, None where nothing does; `rows_in` tells what is wrong."""
    with _opened(path) as file:
        try:
            return next(iter(ijson.items(file, name, use_float=True)), None)
        except ijson.JSONError:
            return None


def _has_rows(path: Path) -> bool:
    with _opened(path) as file:
        first = _first_event(file)
    with _opened(path) as file:
        events = ijson.parse(file)
        return first == "start_array" or any(each[:2] == ("values", "start_array") for each in events)


def _first_event(file: BinaryIO) -> str:
    return next(iter(ijson.basic_parse(file)))[0]


@contextmanager
def _opened(path: Path) -> Generator[BinaryIO]:
    with path.open("rb") as file:
        first = file.read(len(BYTE_ORDER_MARK))
        if first.startswith(WIDE) or b"\0" in first:
            raise ImportRefused(path.name, ["The file is UTF-16 or UTF-32, of two or four bytes a letter. " + AS_UTF8])
        if first != BYTE_ORDER_MARK:
            file.seek(0)
        yield file


def _in_words(error: Exception) -> str:
    told = str(error)  # with the place in the file, as a drawing
    if "premature EOF" in told:
        return "The file is cut off there. Fetch it anew."
    if "UTF8" in told:
        return f"The file isn't UTF-8 from there on; it may be Latin-1 or Windows-1252. {AS_UTF8}"
    if "overflow" in told:
        return "The file has a number there that is too large for any figure. Correct it."
    found = WHAT.search(told)
    what = f" ({found[1].strip()})" if found else ""
    return f"The file isn't JSON from there on{what}. Correct it; a number that is missing is null, not NaN."
