"""GraphQL errors of our own making, which a caller reads in their language; graphql-core's own are in English."""

from collections.abc import Collection, Mapping
from typing import Any

from graphql import GraphQLError, Node

from samsyn.errors import InvalidArgument, SamsynError, SpokenError
from samsyn.model.vocabulary import Language
from samsyn.spoken import Message


class SpokenGraphQLError(GraphQLError):
    """An error of an operation with a message in both languages, at its place in the document or the answer."""

    def __init__(
        self,
        message: Message,
        nodes: Collection[Node] | Node | None = None,
        *,
        path: Collection[str | int] | None = None,
        cause: Exception | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> None:
        self.spoken = message
        told = dict(extensions) if extensions is not None else None
        super().__init__(str(message), nodes, path=path, original_error=cause, extensions=told)


def coded(error: GraphQLError, code: str) -> GraphQLError:
    """The error with its stable code."""
    error.extensions = {**(error.extensions or {}), "code": code}
    return error


def formatted(error: GraphQLError, language: Language) -> Any:
    """An error as the response has it; one of the domain's brings its code and its message in the language."""
    cause = error.original_error
    if isinstance(cause, SamsynError):
        coded(error, cause.code)
    if isinstance(cause, InvalidArgument) and cause.path:
        error.extensions = {**(error.extensions or {}), "path": list(cause.path), "reason": cause.reason}
    error.extensions = {"code": "INTERNAL", **(error.extensions or {})}
    message = _message(error)
    return {**error.formatted, "message": message.text(language)} if message else error.formatted


def _message(error: GraphQLError) -> Message | None:
    """What an error says in both languages; None for what is said in English alone."""
    if isinstance(error, SpokenGraphQLError):
        return error.spoken
    return error.original_error.message if isinstance(error.original_error, SpokenError) else None
