"""Values of another kind than their field's, which pydantic refuses: what it found, as faults."""

import re
from typing import Final

from pydantic_core import ErrorDetails

from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import Fault, InvalidFault
from samsyn.spoken import Message, Series, verbatim


def fault_of(error: ErrorDetails) -> Fault:
    """Return what pydantic found as a fault: its reason, where it stands, and what to do."""
    if error["type"] == "enum":
        reason, message = Reason.NOT_A_CHOICE, _one_of(str(error.get("ctx", {}).get("expected", "")))
    else:
        reason, message = _KINDS.get(error["type"], (Reason.WRONG_KIND, verbatim(f"{error['msg']}.")))
    return InvalidFault(path=tuple(str(step) for step in error["loc"]), reason=reason, message=message)


def _one_of(expected: str) -> Message:
    """What to choose from, of how pydantic puts it: `'A', 'B' or 'C'`."""
    choices = tuple(re.findall(r"'([^']*)'", expected))
    return Message(en="Choose one of {choices}.", sv="Välj {choices}.", choices=Series(choices, "or"))


_NO_DATE: Final = (
    Reason.NOT_A_DATE,
    Message(
        en="Write the date as year-month-day, such as 2026-01-31.",
        sv="Skriv datumet som år-månad-dag, till exempel 2026-01-31.",
    ),
)
_KINDS: Final = {
    "missing": (Reason.MISSING, Message(en="Give a value; it is needed.", sv="Ange ett värde; det behövs.")),
    "extra_forbidden": (
        Reason.UNKNOWN_FIELD,
        Message(
            en="Remove it; there is no field of that name.", sv="Ta bort det; det finns inget fält med det namnet."
        ),
    ),
    "string_type": (Reason.WRONG_KIND, Message(en="Give a text, in quotes.", sv="Ange en text, inom citattecken.")),
    "date_parsing": _NO_DATE,
    "date_from_datetime_parsing": _NO_DATE,
    "date_from_datetime_inexact": _NO_DATE,
    "date_type": _NO_DATE,
}
