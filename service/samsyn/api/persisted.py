"""Documents that are known by their digest: the project's own operations, and those that the operator names.

A client sends `documentId` instead of `query`. That is short enough for GET, so that caches on the way can keep the
answers. Where only these documents are trusted, nobody can ask anything else.

Clients that persist queries by themselves, as Apollo's and urql's do, send `extensions.persistedQuery` with the digest,
and the text as well where that isn't known. So what was sent with its digest is remembered, while there is room.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, cast

from cachetools import LRUCache

from samsyn.api.ready import documents_in, ready_operations
from samsyn.errors import CannotStart, InvalidArgument
from samsyn.spoken import Message

PREFIX: Final = "sha256:"
REMEMBERED_LENGTH_MAX: Final = 4 * 1024 * 1024  # characters of documents that clients have sent: some thousands


class PersistedDocuments:
    """The texts of documents by the SHA-256 of their UTF-8 text, as 64 hexadecimal digits.

    Those that were named are trusted; those that clients have sent are remembered alone.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = {_digest(text): text for text in texts}
        self._remembered: LRUCache[str, str] = LRUCache(REMEMBERED_LENGTH_MAX, getsizeof=len)

    def text(self, document_id: str) -> str | None:
        """Return the document with an id, with or without `sha256:` before it; None where there is none."""
        return self._texts.get(document_id.removeprefix(PREFIX).lower())

    def known(self, digest: str) -> str | None:
        """Return the document with a digest, one that was remembered, too; None where there is none."""
        return self._texts.get(digest.lower()) or self._remembered.get(digest.lower())

    def remember(self, digest: str, text: str) -> None:
        """Have a document known by its digest. Raises InvalidArgument where it has another one."""
        if _digest(text) != digest.lower():
            message = Message(
                en="`sha256Hash` isn't the SHA-256 of `query`. Send the one that is.",
                sv="`sha256Hash` är inte SHA-256 av `query`. Skicka den som är det.",
            )
            raise InvalidArgument("persistedQuery", message)
        if digest.lower() not in self._texts and len(text) <= REMEMBERED_LENGTH_MAX:
            self._remembered[digest.lower()] = text

    def has(self, text: str) -> bool:
        """Return whether a document is one of them."""
        return _digest(text) in self._texts

    def texts(self) -> Iterable[str]:
        """Return all documents, the project's own first."""
        return self._texts.values()


def persisted_documents(named: Path | None) -> PersistedDocuments:
    """Return the project's own operations and those in a folder of .graphql files, or in a manifest.

    A manifest is what a code generator writes: a JSON object with each document's SHA-256 before its text. Raises
    CannotStart for one that can't be read.
    """
    return PersistedDocuments([*ready_operations().values(), *(_named(named) if named else [])])


def _named(place: Path) -> list[str]:
    try:
        return [*documents_in(place).values()] if place.is_dir() else _in_manifest(place)
    except (OSError, ValueError) as error:
        raise CannotStart(
            f"SAMSYN_DOCUMENTS={place} can't be read ({error}). Name a folder of .graphql files, or a JSON file that "
            "has each document's SHA-256 before its text."
        ) from error


def _in_manifest(path: Path) -> list[str]:
    found: Any = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(found, Mapping):
        raise ValueError("it is no JSON object")  # noqa: TRY004 -- the same as any other fault in it
    texts: list[str] = []
    for document_id, text in cast("Mapping[str, Any]", found).items():
        if not isinstance(text, str) or not re.fullmatch(rf"(?i)({PREFIX})?{_digest(text)}", document_id):
            raise ValueError(f"{document_id} isn't the SHA-256 of its document")
        texts.append(text)
    return texts


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
