"""What the schema says to machines of limits and roles: directives, made of the same declarations that refuse.

They stand in the schema's text alone; GraphQL's introspection has no place for them.
"""

from collections.abc import Collection, Iterator
from typing import Any, Final, get_args, get_origin

import strawberry
from strawberry.schema_directive import Location

from samsyn.model.answers import Argument, Limits
from samsyn.model.pages import FIRST_MAX
from samsyn.model.vocabulary import Role

PAGE: Final = Limits(1, FIRST_MAX)
PAGED: Final = frozenset({"first", "last"})
RISING: Final = (Role.VIEWER, Role.PARTNER, Role.STRATEGIST, Role.ADMIN)
"""The roles of people, each of which may all that the one before may."""
GIVEN: Final = [Location.INPUT_FIELD_DEFINITION, Location.ARGUMENT_DEFINITION]
LENGTH: Final = "Length of a text in Unicode code points, or number of items in a list."
RANGE: Final = "Smallest and largest number allowed."
NEEDS: Final = (
    "The lowest role with permission. The order is VIEWER, PARTNER, STRATEGIST, ADMIN; a higher role has all"
    " permissions of the lower ones. A PARTNER has the permission for its own actors only."
)


@strawberry.schema_directive(locations=GIVEN, name="length", description=LENGTH)
class Length:
    min: int | None = strawberry.UNSET
    max: int | None = strawberry.UNSET


@strawberry.schema_directive(locations=GIVEN, name="range", description=RANGE)
class Range:
    min: float | None = strawberry.UNSET
    max: float | None = strawberry.UNSET


@strawberry.schema_directive(
    locations=[Location.FIELD_DEFINITION, Location.ARGUMENT_DEFINITION], name="needs", description=NEEDS
)
class Needs:
    role: Role


def length(limits: Limits) -> Length:
    """The directive of a text or a list."""
    least, most = (strawberry.UNSET if each is None else int(each) for each in (limits.least, limits.most))
    return Length(min=least, max=most)


def range_(limits: Limits) -> Range:
    """The directive of a number."""
    least, most = (strawberry.UNSET if each is None else each for each in (limits.least, limits.most))
    return Range(min=least, max=most)


def needs(roles: Collection[Role] | None) -> list[Any]:
    """The directive of what those with some roles may use; none where all may.

    Raises TypeError where a role above the least one may not: then one role wouldn't tell who may.
    """
    if not roles:
        return []
    least = next(place for place, role in enumerate(RISING) if role in roles)
    if set(RISING[least:]) != set(roles):
        raise TypeError(f"@needs can't tell that these may: {', '.join(sorted(roles))}.")
    return [Needs(role=RISING[least])]


def of_argument(name: str, argument: Argument) -> Iterator[Any]:
    """Yield the directives of an argument: its limits, and who may give it."""
    limits = argument.limits or (PAGE if name in PAGED else None)
    if limits:
        yield (range_ if _is_number(argument.annotation) else length)(limits)
    yield from needs(argument.roles)


def _is_number(annotation: Any) -> bool:
    kinds = get_args(annotation) or (annotation,)
    return get_origin(annotation) is not list and not {int, float}.isdisjoint(kinds)
