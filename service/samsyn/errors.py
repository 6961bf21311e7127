"""Everything that can go wrong and that somebody can act on.

    SamsynError
    ├── CannotStart          the service can't start; the message is for the person at the keyboard
    │   └── DatabaseDamaged  … as what is stored isn't what was written; nothing is answered from it
    ├── DataGone             the service has ended, and the data isn't where it was
    ├── HistoryDamaged       the log of changes, or the graph, isn't what was written: what was found
    ├── ImportRefused        a file, or an answer of a publisher, with figures that can't be taken
    ├── NotFetched           a publisher that can't be reached, or answers nonsense
    └── SpokenError          what a caller reads, in their language:
        ├── Unavailable      the database can't be reached or didn't answer in time; try again
        │   ├── NotPrepared      … or it isn't as this version needs it yet
        │   ├── StorageFull      … or has no room left to save anything
        │   ├── StorageGone      … or its files are gone, so that nothing that it saves would last
        │   └── OutcomeUnknown   … while a deed was being committed, so that it may be done
        ├── NotThere         a question about an id that nothing has
        ├── WrongType        a question about an id of another type
        ├── InvalidArgument  an argument of a question that can't be answered
        ├── FileRefused      a file that can't be taken: not what it should be, damaged, too large, from elsewhere
        ├── TooLarge         an answer that is longer than answers may be, or has more errors
        ├── Forbidden        a question that whoever asks may not ask
        ├── NotAuthenticated a key or token that isn't valid, or none where one is needed
        └── Refused          a deed that was refused whole, with all its faults:
            Fault
            ├── NotFoundFault    NOT_FOUND: an id that nothing has
            ├── InvalidFault     INVALID: a value that can't be taken
            ├── ConflictFault    CONFLICT: a stale version, or something equal already there
            ├── CycleFault       CYCLE: it would close a circle
            ├── ForbiddenFault   FORBIDDEN: somebody else may do it
            └── StateFault       STATE: not possible in the state it is in

Each class carries its facts as attributes and makes its message from them. Messages of a SpokenError and of a Fault are
in English and Swedish (`spoken.py`); `str()` of one is the English text. Errors of the driver become these in
`database/`; these become GraphQL errors and `userErrors` in `api/`. Whatever else is raised is a mistake of ours:
it is masked, logged in full and answered with a request id.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, Literal, final

from samsyn.spoken import Message, verbatim

DAMAGED_HELP: Final = (
    "Nothing is changed. Put back a backup, or see what is missing or differs: `samsyn verify`."
    " Whoever has mended or changed the database by hand has it taken as it is:"
    ' `samsyn verify --accept --reason "…"`.'
)
IMPORT_FAULTS_TOLD_MAX: Final = 20  # so that a terminal shows the first of them


class SamsynError(Exception):
    """The root of all errors that somebody can act on; `code` is its `extensions.code` in GraphQL."""

    code: str = "INTERNAL"


class CannotStart(SamsynError):
    """The service can't start. The message says why and what to do."""


class SpokenError(SamsynError):
    """What a caller reads: `message` is a sentence in both languages that says what to do."""

    def __init__(self, message: Message) -> None:
        self.message = message
        super().__init__(str(message))


class Unavailable(SpokenError):
    """The database can't be reached or didn't answer in time."""

    code = "UNAVAILABLE"

    def __init__(self, message: Message | None = None) -> None:
        super().__init__(
            message
            or Message(
                en="The database can't be reached just now. Try again in a moment.",
                sv="Databasen går inte att nå just nu. Försök igen om en stund.",
            )
        )


@final
class NotPrepared(Unavailable):
    """The graph isn't as it will be: `lacking` is "migrations", or "seed" for what an empty one is filled with."""

    def __init__(self, lacking: Literal["migrations", "seed"]) -> None:
        self.lacking = lacking
        message = Message(
            en="The database is being brought up to date for this version. Try again in a moment.",
            sv="Databasen uppdateras till den här versionen. Försök igen om en stund.",
        )
        if lacking == "seed":
            message = Message(
                en="The database is being filled for the first time. Try again in a moment.",
                sv="Databasen fylls för första gången. Försök igen om en stund.",
            )
        super().__init__(message)


@final
class StorageFull(Unavailable):
    """There is no room to save anything. Where, and how much is needed, is for the operator's eyes."""

    def __init__(self) -> None:
        super().__init__(
            Message(
                en="The storage is full, so nothing can be saved just now. Try again when there is room.",
                sv="Lagringen är full, så inget kan sparas just nu. Försök igen när det finns plats.",
            )
        )


@final
class StorageGone(Unavailable):
    """The files of the database were removed, moved or replaced. Which ones is for the operator's eyes."""

    def __init__(self) -> None:
        super().__init__(
            Message(
                en="The stored data isn't where it was, so nothing can be saved just now. Contact the operator.",
                sv="De sparade uppgifterna finns inte där de fanns, så inget kan sparas just nu. Kontakta driften.",
            )
        )


@final
class OutcomeUnknown(Unavailable):
    """The line broke while something was being committed, so that nobody can tell whether it was done.

    With `has_key`, whoever asked for it gave an idempotency key.
    """

    def __init__(self, *, has_key: bool = False) -> None:
        message = Message(
            en="The connection to the database broke while this was being saved, so it may be done or not. Check"
            " whether it is there before you repeat it, as you gave no idempotencyKey.",
            sv="Kontakten med databasen bröts medan detta sparades, så det kan vara gjort eller inte. Se efter om det"
            " finns innan du gör om det, eftersom ingen idempotencyKey angavs.",
        )
        if has_key:
            message = Message(
                en="The connection to the database broke while this was being saved, so it may be done or not. Repeat"
                " it with the same idempotencyKey: it is done once.",
                sv="Kontakten med databasen bröts medan detta sparades, så det kan vara gjort eller inte. Gör om det"
                " med samma idempotencyKey: det görs bara en gång.",
            )
        super().__init__(message)


@final
class DataGone(SamsynError):
    """The service has ended in good order, but the data isn't in its folder any more. The message says what to do."""

    def __init__(self, folder: str) -> None:
        super().__init__(
            f"Stopped, but the database's files aren't in {folder} any more: it was removed, moved or replaced, or its"
            " disk is gone. If you have moved it, put it back: all that was acknowledged is in it. Else put back a"
            " backup; what was done since that is lost."
        )


@final
class HistoryDamaged(SamsynError):
    """The log of changes, or the graph, isn't what was written. The message has a line for each fault."""


@final
class DatabaseDamaged(CannotStart):
    """What is stored isn't what was written. `faults` says in which way, the message also what to do.

    It doesn't pass by itself: `failing` is what /readyz says from then on.
    """

    failing: ClassVar[str] = "damage"

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = faults
        super().__init__(f"The database isn't as it was written. {' '.join(faults)} {DAMAGED_HELP}")


@final
class ImportRefused(SamsynError):
    """Figures that can't be taken; nothing is imported. The message tells the first faults, a line for each."""

    def __init__(self, source: str, faults: Sequence[str], *, untold: int = 0) -> None:
        self.faults = faults
        more = max(0, len(faults) - IMPORT_FAULTS_TOLD_MAX) + untold
        told = [*faults[:IMPORT_FAULTS_TOLD_MAX], *([f"… and {more} more."] if more else [])]
        super().__init__("\n".join([f"{source} is refused and nothing of it is imported.", *told]))


@final
class NotFetched(SamsynError):
    """A publisher that can't be reached or answers nonsense; nothing is imported. The message says what to do."""


@final
class NotThere(SpokenError):
    """A question about an id that nothing has."""

    code = "NOT_FOUND"

    def __init__(self, node_id: str) -> None:
        self.node_id = node_id
        super().__init__(
            Message(
                en="There is nothing with the id {id}. Ask for one that a list or a search has given.",
                sv="Det finns inget med id {id}. Använd ett id från en lista eller en sökning.",
                id=node_id,
            )
        )


@final
class WrongType(SpokenError):
    """A question about an id of another type; `expected` is a phrase such as "an aim"."""

    code = "INVALID"

    def __init__(self, node_id: str, expected: Message) -> None:
        self.node_id = node_id
        self.expected = expected
        super().__init__(
            Message(
                en="{id} isn't {expected}. Give the id of {expected}.",
                sv="{id} är inte {expected}. Ange id för {expected}.",
                id=node_id,
                expected=expected,
            )
        )


@final
class InvalidArgument(SpokenError):
    """An argument of a question that can't be answered; the message says what would do.

    `path` leads to the value, from the argument's name on, where that is said; `reason` is finer than the code then.
    """

    code = "INVALID"

    def __init__(self, argument: str, message: Message, *, path: tuple[str, ...] = (), reason: str = "") -> None:
        self.argument = argument
        self.path = path
        self.reason = reason
        super().__init__(message)


@final
class FileRefused(SpokenError):
    """A file that can't be taken as it is; the message says what it is and what to do. Nothing of it is done."""

    code = "INVALID"

    def __reduce__(self) -> "tuple[type[FileRefused], tuple[Message]]":
        """How it comes from the process that reads a file."""
        return FileRefused, (self.message,)


@final
class TooLarge(SpokenError):
    """An answer of which there is more than answers may have: more bytes, or more errors."""

    code = "ANSWER_LIMIT"

    def __init__(self, what: Literal["bytes", "errors"], limit: int) -> None:
        self.what: Literal["bytes", "errors"] = what
        self.limit = limit
        message = Message(
            en="The answer has more than {limit} bytes. Ask for less at a time.",
            sv="Svaret är längre än {limit} byte. Fråga efter mindre åt gången.",
            limit=limit,
        )
        if what == "errors":
            message = Message(
                en="The answer has more than {limit} errors. Ask for less at a time.",
                sv="Svaret har fler än {limit} fel. Fråga efter mindre åt gången.",
                limit=limit,
            )
        super().__init__(message)


@final
class Forbidden(SpokenError):
    """A question that whoever asks may not ask."""

    code = "FORBIDDEN"


@final
class NotAuthenticated(SpokenError):
    """A key or token that isn't valid, or none where one is needed. The message never says what is wrong with it."""

    code = "UNAUTHENTICATED"

    def __init__(self, message: Message | None = None) -> None:
        super().__init__(
            message
            or Message(
                en="The key or token isn't valid. Send one that is, or none.",
                sv="Nyckeln eller inloggningen gäller inte. Skicka en som gäller, eller ingen.",
            )
        )


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing about an input, or the state of things, that its author can mend.

    `path` leads into the input, in camelCase with indexes as digits; `reason` is finer than the code and stable,
    for translation beside a form field; `message` is a sentence in both languages that says what to do, and its
    `params` are what a translation needs beside the reason.
    """

    code: ClassVar[str]
    path: tuple[str, ...]
    reason: str
    message: Message


@final
@dataclass(frozen=True, kw_only=True)
class NotFoundFault(Fault):
    code = "NOT_FOUND"
    missing_id: str


@final
@dataclass(frozen=True, kw_only=True)
class InvalidFault(Fault):
    code = "INVALID"


@final
@dataclass(frozen=True, kw_only=True)
class ConflictFault(Fault):
    """`current` is the id of the node that stands in the way, with its version where it has one."""

    code = "CONFLICT"
    current: str | None = None
    current_version: int | None = None


@final
@dataclass(frozen=True, kw_only=True)
class CycleFault(Fault):
    """`cycle` holds the ids of the circle in the direction of the links, the first repeated at the end.

    `names` are what these are called, in the same order.
    """

    code = "CYCLE"
    cycle: tuple[str, ...]
    names: tuple[str, ...]


@final
@dataclass(frozen=True, kw_only=True)
class StateFault(Fault):
    code = "STATE"
    state: str


@final
@dataclass(frozen=True, kw_only=True)
class ForbiddenFault(Fault):
    code = "FORBIDDEN"


@final
class Refused(SpokenError):
    """A deed that was refused whole: nothing is written and the revision stands. `faults` holds at least one.

    Those of them that say that it is somebody else's to do are `lacking_rights`: they are history, faulty input isn't.
    """

    code = "REFUSED"

    def __init__(self, *faults: Fault) -> None:
        self.faults = faults
        self.lacking_rights = [fault for fault in faults if isinstance(fault, ForbiddenFault)]
        super().__init__(verbatim("; ".join(f"{'.'.join(fault.path) or 'input'}: {fault.message}" for fault in faults)))
