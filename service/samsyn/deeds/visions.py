"""Visions: future states shared by all."""

from typing import Annotated

from pydantic import Field

from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    Description,
    ExpectedVersion,
    ExternalId,
    ExternalWeight,
    IdempotencyKey,
    Illustrative,
    Items,
    Name,
    NotNull,
    NotNullExternalWeight,
    NotNullIllustrative,
    Perhaps,
    Source,
    Text,
    ValueId,
    VisionId,
    Year,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.properties import changes_of, made, new_node, replacement, updated

NAME = "What it is called, 1 to 200 characters."
STATEMENT = "The vision in the words that were agreed on, in up to 4,000 characters."
HORIZON = "The year that it looks forward to, 1000 to 9999."
VALUES = "The values that it rests on, at most 100."


class CreateVisionInput(Input):
    """A new vision."""

    name: Name = Field(description=NAME)
    statement: Annotated[Perhaps[Text], Field(description=STATEMENT)] = None
    description: Description = None
    horizon: Annotated[Year | None, Field(description=HORIZON)] = None
    value_ids: Annotated[Items[ValueId] | None, Field(description=VALUES)] = None
    external_weight: ExternalWeight = None
    illustrative: Illustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


class UpdateVisionInput(Input):
    """A change of a vision; what is left out stays as it is, and null clears."""

    id: VisionId = Field(description="The vision's id.")
    expected_version: ExpectedVersion
    name: Annotated[NotNull[Name], Field(description=NAME)] = None
    statement: Annotated[Perhaps[Text], Field(description=STATEMENT)] = None
    description: Description = None
    horizon: Annotated[Year | None, Field(description=HORIZON)] = None
    value_ids: Annotated[Items[ValueId] | None, Field(description=VALUES)] = None
    external_weight: NotNullExternalWeight = None
    illustrative: NotNullIllustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


@deed("VisionPayload", vision="Vision")
async def create_vision(work: Work, given: CreateVisionInput) -> Written:
    """Add a vision."""
    vision = new_node("Vision", given, work.now, externalWeight=given.external_weight or 0.0)
    await work.write("create_vision", vision=vision, given={"values": given.value_ids or []})
    return made("vision", given, vision)


@deed("VisionPayload", vision="Vision")
async def update_vision(work: Work, given: UpdateVisionInput) -> Written:
    """Change a vision."""
    changes = changes_of(given, work.found[given.id].version, work.now)
    values = replacement(given, "value_ids")
    [former] = await work.write("update_vision", id=given.id, changes=changes, given={"values": values})
    return updated("vision", given, changes, former)
