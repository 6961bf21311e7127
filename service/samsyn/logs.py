"""What the service writes down: a line for each request, and for whatever else there is to tell.

It is a line of JSON; on a terminal, where a person reads it, one in words. A line never has a key, a token, a
variable's value or the text of a document.
"""

import logging
from collections.abc import Mapping
from contextvars import ContextVar
from datetime import UTC, datetime
from secrets import token_hex
from typing import Any, Final

import orjson

# What no line tells needn't be found out for each.
logging.logThreads = logging.logProcesses = logging.logMultiprocessing = False

REQUESTS: Final = logging.getLogger("samsyn.requests")
REQUEST_ID: Final = ContextVar("request_id", default="")


class JsonLines(logging.Formatter):
    """Forms a record as one line of JSON; what is given as `extra={"facts": …}` stands beside the message."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        told: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, "facts", {}),
        }
        if record.exc_info:
            told["exception"] = self.formatException(record.exc_info)
        return orjson.dumps(told, default=str).decode()


class PlainLines(logging.Formatter):
    """Forms a record as a line for whoever sits at the terminal: local time, how grave it is, message and facts."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and below it the exception's lines."""
        facts = "".join(f"  {name}={value}" for name, value in getattr(record, "facts", {}).items())
        grave = "" if record.levelno <= logging.INFO else f"{record.levelname} "
        line = f"{datetime.fromtimestamp(record.created):%H:%M:%S}  {grave}{record.getMessage()}{facts}"  # noqa: DTZ006
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line


def new_request_id() -> str:
    """An id for the request that is being answered, which its lines and its masked errors tell."""
    request_id = token_hex(16)
    REQUEST_ID.set(request_id)
    return request_id


def log_request(facts: Mapping[str, Any]) -> None:
    """Write the line of a request that was answered."""
    if REQUESTS.isEnabledFor(logging.INFO):
        # Made here, as `REQUESTS.info` would look for its caller, which takes as long as all the rest.
        record = logging.LogRecord(REQUESTS.name, logging.INFO, __file__, 0, "answered", (), None)
        record.facts = facts
        REQUESTS.handle(record)
