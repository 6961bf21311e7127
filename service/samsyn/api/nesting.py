"""How deep values may lie in one another: deeper ones are walked by functions that call themselves."""

from collections.abc import Mapping
from typing import Any, Final, cast

from samsyn.api.spoken_errors import SpokenGraphQLError
from samsyn.spoken import Message

NESTED_MAX: Final = 32  # twice as deep as the deepest filter that is allowed, or a list of deeds


def check_nesting(variables: Mapping[str, Any]) -> int:
    """Return how many values there are in the variables. Raises GraphQLError for one that is nested too deep."""
    count = 0
    for name, value in variables.items():
        level: list[Any] = [value]
        for _ in range(NESTED_MAX + 1):
            count += len(level)
            level = [each for held in level for each in _held(held)]
        if level:
            message = Message(
                en="The variable `${variable}` is nested deeper than the {limit} levels that are allowed.",
                sv="Variabeln `${variable}` är djupare än de {limit} nivåer som är tillåtna.",
                variable=name,
                limit=NESTED_MAX,
            )
            extensions = {"code": "BAD_USER_INPUT", "limit": NESTED_MAX}
            raise SpokenGraphQLError(message, extensions=extensions)
    return count


def _held(value: Any) -> list[Any]:
    """What is in a list or an object; nothing in all else."""
    if isinstance(value, dict):
        return list(cast("dict[str, Any]", value).values())
    return cast("list[Any]", value) if isinstance(value, list) else []
