"""What the driver raises, said in the service's own errors: the only place that knows both."""

import logging
import re
from collections.abc import Generator
from contextlib import contextmanager
from typing import Final, final

from neo4j.exceptions import (
    AuthError,
    ConnectionPoolError,
    ConstraintError,
    DriverError,
    IncompleteCommit,
    Neo4jError,
    ResultNotSingleError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from samsyn.errors import CannotStart, DatabaseDamaged, NotPrepared, OutcomeUnknown, Unavailable
from samsyn.spoken import Message

# Neo4j tells the label or type and the property, not the constraint's name; ours are named after these two.
VIOLATION: Final = re.compile(r"with (?:label|type) `(?P<label>\w+)` and property `(?P<property>\w+)`")
# It is stopped. The embedded one, while it stops, forgets who has logged in, and takes no request from them.
GONE: Final = ("Neo.ClientError.Database.", "Neo.ClientError.Request.Invalid", "Neo.DatabaseError.Database.")
# Its disk is full or broken, after which a Neo4j wants to be started again; or somebody has made it read-only.
NOT_SAVED_CODES: Final = (
    "Neo.DatabaseError.Transaction.",
    "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
    "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
)
FAILED: Final = "Neo.DatabaseError.General."  # it doesn't tell why; the embedded one says so in the middle of its stop
NOT_SAVED: Final = Message(
    en="The database fails just now, as its own log says. Try again later.",
    sv="Databasen fungerar inte just nu, enligt dess egen logg. Försök igen senare.",
)
OVERLOADED: Final = Message(
    en="Too many ask the database just now. Try again in a moment.",
    sv="För många använder databasen just nu. Försök igen om en stund.",
)
TOO_LONG: Final = Message(
    en="The database didn't answer in time. Try again in a moment.",
    sv="Databasen svarade inte i tid. Försök igen om en stund.",
)

log = logging.getLogger(__name__)


@final
class Violated(Exception):
    """A write that a constraint of the graph forbids; nothing of it is done.

    `constraint` is the constraint's name, such as Goal_externalId, and None on the embedded engine, which doesn't
    tell in production. So a deed asks for what would stand in its way first, and this stays a last defence.
    """

    def __init__(self, constraint: str | None) -> None:
        self.constraint = constraint
        super().__init__(f"The graph's constraint {constraint or '(which, the engine does not tell)'} forbids it.")


@final
class LogInRefused(Unavailable):
    """The database refuses the log-in. For whoever asks a question it is as good as gone; for a start it is the end."""


@final
class Failing(Unavailable):
    """The database fails without telling why: it is just stopping, or can't read its own files."""


@contextmanager
def translated() -> Generator[None]:
    """Raises what the block raises; of the driver's errors those that somebody can act on as our own.

    Unavailable: the database isn't there, has no room, refuses the log-in or took too long. NotPrepared: it has no
    revision. OutcomeUnknown: the line broke during a commit. Violated: a constraint. Any other is a mistake in a
    statement and passes through.
    """
    try:
        yield
    except (DriverError, Neo4jError) as error:
        known = _known(error)
        if known is None:
            raise
        raise known from error


@contextmanager
def readable() -> Generator[None]:
    """Raises DatabaseDamaged where the database fails over statements that are no mistakes: it can't read its files."""
    try:
        yield
    except (Failing, DriverError, Neo4jError) as error:
        raise DatabaseDamaged(["The database can't read what is stored; its own log says more."]) from error


def is_of_schema(error: Neo4jError) -> bool:
    """Whether it says that a constraint or index can't be made, as opposed to one that was violated."""
    return ".Schema." in _code(error) and not isinstance(error, ConstraintError)


def _known(error: DriverError | Neo4jError) -> Exception | None:
    if isinstance(error, IncompleteCommit) or "ReplicationFailure" in _code(error):
        return OutcomeUnknown()
    if isinstance(error, ResultNotSingleError):  # what every reading statement returns one record of isn't there
        return NotPrepared("migrations")
    if isinstance(error, ConstraintError):
        names = VIOLATION.search(str(error))
        return Violated(f"{names['label']}_{names['property']}" if names else None)
    if isinstance(error, Neo4jError) and is_of_schema(error):
        return CannotStart(f"The database can't have its schema brought up to date: {error.message}. Mend that first.")
    if isinstance(error, ConnectionPoolError):
        return Unavailable(OVERLOADED)
    if _code(error).startswith("Neo.ClientError.Transaction."):
        return Unavailable(TOO_LONG)
    if _code(error).startswith(FAILED):
        log.error("The database failed: %s", error)
        return Failing()
    if _code(error).startswith(NOT_SAVED_CODES):
        return Unavailable(NOT_SAVED)
    gone = (ServiceUnavailable, SessionExpired, TransientError)
    if isinstance(error, gone) or error.is_retryable() or _code(error).startswith(GONE):
        return Unavailable()
    return LogInRefused() if isinstance(error, AuthError) else None


def _code(error: DriverError | Neo4jError) -> str:
    return (error.code or "") if isinstance(error, Neo4jError) else ""
