"""Answers that needn't be computed again: each stands as long as the graph's revision that it is of."""

import hashlib
from collections import OrderedDict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from samsyn.api.execution import Reply

BYTES_MAX: Final = 64 * 2**20  # for one process: some thousand pages of an application


class KeptAnswers:
    """The answers that were asked for last, up to a number of bytes, each under the digest of its request."""

    def __init__(self, bytes_max: int = BYTES_MAX) -> None:
        self._answers: OrderedDict[bytes, Reply] = OrderedDict()
        self._bytes = 0
        self._bytes_max = bytes_max

    def get(self, key: bytes) -> "Reply | None":
        """Return what was kept under a key; whether it still stands, its revision tells."""
        kept = self._answers.get(key)
        if kept:
            self._answers.move_to_end(key)
        return kept

    def keep(self, key: bytes, reply: "Reply") -> None:
        """Keep an answer in place of an older one, and let go of those that nobody has asked for longest.

        One that is larger than all that may be kept isn't.
        """
        self._forget(key)
        if len(reply.content) > self._bytes_max:
            return
        self._answers[key] = reply
        self._bytes += len(reply.content)
        while self._bytes > self._bytes_max:
            self._forget(next(iter(self._answers)))

    def _forget(self, key: bytes) -> None:
        former = self._answers.pop(key, None)
        self._bytes -= len(former.content) if former else 0


def digest(*parts: bytes) -> bytes:
    """Return a digest of all that an answer depends on but the graph."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big"))
        whole.update(part)
    return whole.digest()
