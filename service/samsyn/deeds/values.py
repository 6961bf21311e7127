"""Values: the principles (värdeord) that visions rest on and that goals and contributions express."""

from typing import Annotated

from pydantic import Field

from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    Description,
    ExpectedVersion,
    ExternalId,
    IdempotencyKey,
    Illustrative,
    Name,
    NotNull,
    NotNullIllustrative,
    Source,
    ValueId,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.properties import changes_of, made, new_node, updated

NAME = "The word or the principle, 1 to 200 characters."


class CreateValueInput(Input):
    """A new value."""

    name: Name = Field(description=NAME)
    description: Description = None
    illustrative: Illustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


class UpdateValueInput(Input):
    """A change of a value; what is left out stays as it is, and null clears."""

    id: ValueId = Field(description="The value's id.")
    expected_version: ExpectedVersion
    name: Annotated[NotNull[Name], Field(description=NAME)] = None
    description: Description = None
    illustrative: NotNullIllustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


@deed("ValuePayload", value="Value")
async def create_value(work: Work, given: CreateValueInput) -> Written:
    """Add a value."""
    value = new_node("Value", given, work.now)
    await work.write("create_value", value=value)
    return made("value", given, value)


@deed("ValuePayload", value="Value")
async def update_value(work: Work, given: UpdateValueInput) -> Written:
    """Change a value."""
    changes = changes_of(given, work.found[given.id].version, work.now)
    [former] = await work.write("update_value", id=given.id, changes=changes)
    return updated("value", given, changes, former)
