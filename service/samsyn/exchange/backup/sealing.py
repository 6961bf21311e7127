"""Backups that only the holder of a key can read, in the format of age (age-encryption.org), which has its own tools.

Whoever writes one needs the public key alone (`age1…`), so a service that is broken into gives no backup away. What is
sealed and opened goes through a pipe, so that nothing of it lies in the clear anywhere.
"""

# pyrage ships no types.
# pyright: reportAttributeAccessIssue=false, reportUnknownParameterType=false, reportInvalidTypeForm=false

import os
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

import pyrage

from samsyn.errors import CannotStart

SEALED: Final = b"age-encryption.org/"
"""What every file of age begins with."""

NO_RECIPIENT: Final = (
    "{} is no public key of age. One begins with age1; `samsyn backup-key FILE` makes a pair and prints it."
)
NO_KEY: Final = "{} is sealed. Name the file with its private key: --key FILE."
NO_IDENTITY: Final = "{} has no private key of age: a line that begins with AGE-SECRET-KEY-1."
UNOPENED: Final = "{} isn't as it was written: it can't be unsealed to its end. Take another copy of it."
OTHER_KEY: Final = "{} is sealed for another key than the one in {}."

Identity = pyrage.x25519.Identity


class Pair(NamedTuple):
    """A private key, as its file has it, and the public one."""

    secret: str
    recipient: str


def new_pair() -> Pair:
    """A new pair of keys."""
    identity = Identity.generate()
    return Pair(str(identity), str(identity.to_public()))


def check_recipient(recipient: str) -> None:
    """Raise CannotStart where it is no public key."""
    _recipient(recipient)


def is_sealed(path: Path) -> bool:
    """Whether a file is one of age. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(SEALED)) == SEALED


@contextmanager
def sealed(raw: BinaryIO, recipient: str) -> Generator[BinaryIO]:
    """A file of which what is written goes sealed into another; it is whole when the block ends. Raises OSError."""
    to, sink = _recipient(recipient), _Sink(raw)
    try:
        with _through(lambda source: pyrage.encrypt_io(source, sink, [to]), writing=True) as pipe:
            yield pipe
    except pyrage.EncryptError as error:
        raise (sink.error or error) from None


@contextmanager
def opened(path: Path, key: Path | None) -> Generator[BinaryIO]:
    """What is in a file, unsealed by the private key in another where it is sealed.

    Raises CannotStart where it can't be opened with that key, and OSError.
    """
    if not is_sealed(path):
        with path.open("rb") as file:
            yield file
        return
    if key is None:
        raise CannotStart(NO_KEY.format(path))
    identity = _identity(key)
    with path.open("rb") as file:
        try:
            with _through(lambda sink: pyrage.decrypt_io(file, sink, [identity]), writing=False) as pipe:
                yield pipe
        except pyrage.DecryptError:
            raise CannotStart(OTHER_KEY.format(path, key)) from None
        except OSError as error:
            if error.errno:
                raise
            raise CannotStart(UNOPENED.format(path)) from None  # what age says of a part that it can't open


class _Sink:
    """A file that remembers why it couldn't be written, of which age passes on the words alone."""

    def __init__(self, raw: BinaryIO) -> None:
        self.error: OSError | None = None
        self._raw = raw

    def write(self, content: bytes) -> int:
        """As a file does."""
        try:
            return self._raw.write(content)
        except OSError as error:
            self.error = error
            raise

    def flush(self) -> None:
        """As a file does."""
        self._raw.flush()


@contextmanager
def _through(work: Callable[[BinaryIO], None], *, writing: bool) -> Generator[BinaryIO]:
    """This end of a pipe, at whose other end a thread works; what it raises is raised when the block ends."""
    read, write = os.pipe()
    here, there = (write, read) if writing else (read, write)
    raised: list[BaseException] = []

    def run() -> None:
        try:
            with os.fdopen(there, "rb" if writing else "wb") as file:
                work(file)
        except BaseException as error:  # noqa: BLE001 -- it is raised where somebody waits for it
            raised.append(error)

    thread = threading.Thread(target=run, name="sealing", daemon=True)
    thread.start()
    try:
        with os.fdopen(here, "wb" if writing else "rb") as file:
            yield file
    except BrokenPipeError:  # the thread has given up, and tells why
        thread.join()
        if not raised:
            raise
    finally:
        thread.join()
    if raised and not isinstance(raised[0], BrokenPipeError):  # who reads no further closes the pipe
        raise raised[0]


def _recipient(recipient: str) -> pyrage.x25519.Recipient:
    try:
        return pyrage.x25519.Recipient.from_str(recipient.strip())
    except pyrage.RecipientError:
        raise CannotStart(NO_RECIPIENT.format(recipient)) from None


def _identity(key: Path) -> Identity:
    try:
        lines = key.read_text(encoding="utf-8").splitlines()
        [secret] = [line for line in lines if line and not line.startswith("#")]
        return Identity.from_str(secret.strip())
    except (ValueError, pyrage.IdentityError):
        raise CannotStart(NO_IDENTITY.format(key)) from None
    except OSError as error:
        raise CannotStart(f"{key} can't be read: {error.strerror}.") from error
