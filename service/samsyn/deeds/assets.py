"""Shared assets, such as the market plan and its graphic profile, and who uses them."""

from typing import Annotated

from pydantic import Field

from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    ActorId,
    Address,
    AssetId,
    ExpectedVersion,
    ExternalId,
    IdempotencyKey,
    Illustrative,
    Name,
    NotNull,
    NotNullIllustrative,
    Perhaps,
    Source,
    Text,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.properties import changes_of, made, new_node, updated
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import ConflictFault, StateFault
from samsyn.model.vocabulary import AssetKind

NAME = "What it is called, 1 to 200 characters."
KIND = "What sort of asset it is."
URL = "Where it is found: a web address of up to 2,000 characters that begins with https:// or http://."
USAGE_TERMS = "Who may use it, and how, in up to 4,000 characters."


class CreateAssetInput(Input):
    """A new shared asset."""

    name: Name = Field(description=NAME)
    kind: AssetKind = Field(description=KIND)
    url: Annotated[Perhaps[Address], Field(description=URL)] = None
    usage_terms: Annotated[Perhaps[Text], Field(description=USAGE_TERMS)] = None
    illustrative: Illustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


class UpdateAssetInput(Input):
    """A change of a shared asset; what is left out stays as it is, and null clears."""

    id: AssetId = Field(description="The asset's id.")
    expected_version: ExpectedVersion
    name: Annotated[NotNull[Name], Field(description=NAME)] = None
    kind: Annotated[NotNull[AssetKind], Field(description=KIND)] = None
    url: Annotated[Perhaps[Address], Field(description=URL)] = None
    usage_terms: Annotated[Perhaps[Text], Field(description=USAGE_TERMS)] = None
    illustrative: NotNullIllustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


class AssetUseInput(Input):
    """Who uses which shared asset."""

    actor_id: ActorId = Field(description="The actor that uses it.")
    asset_id: AssetId = Field(description="The asset that is used.")
    idempotency_key: IdempotencyKey = None


@deed("AssetPayload", asset="Asset")
async def create_asset(work: Work, given: CreateAssetInput) -> Written:
    """Add an asset that all may use."""
    asset = new_node("Asset", given, work.now)
    await work.write("create_asset", asset=asset)
    return made("asset", given, asset)


@deed("AssetPayload", asset="Asset")
async def update_asset(work: Work, given: UpdateAssetInput) -> Written:
    """Change a shared asset."""
    changes = changes_of(given, work.found[given.id].version, work.now)
    [former] = await work.write("update_asset", id=given.id, changes=changes)
    return updated("asset", given, changes, former)


@deed("ActorPayload", actor="Actor")
async def adopt_asset(work: Work, given: AssetUseInput) -> Written:
    """Say that an actor uses a shared asset."""
    if await _is_used(work, given):
        message = "Leave it as it is: the actor uses the asset already."
        conflict = ConflictFault(
            path=("assetId",), reason=Reason.ALREADY_ADOPTED, message=message, current=given.asset_id
        )
        work.faults.append(conflict)
    await work.write("adopt_asset", actor=given.actor_id, asset=given.asset_id, now=work.now)
    return _use_changed(given, after=given.asset_id)


@deed("ActorPayload", actor="Actor")
async def drop_asset(work: Work, given: AssetUseInput) -> Written:
    """Say that an actor doesn't use a shared asset any more."""
    usable = given.actor_id in work.found and given.asset_id in work.found
    if usable and not await _is_used(work, given):
        message = "Choose an asset that the actor uses; it doesn't use this one."
        work.faults.append(
            StateFault(path=("assetId",), reason=Reason.NOT_ADOPTED, message=message, state=Reason.NOT_ADOPTED)
        )
    await work.write("drop_asset", actor=given.actor_id, asset=given.asset_id, now=work.now)
    return _use_changed(given, before=given.asset_id)


async def _is_used(work: Work, given: AssetUseInput) -> bool:
    rows = await work.read("asset_use", actor=given.actor_id, asset=given.asset_id)
    return any(row["used"] for row in rows)


def _use_changed(given: AssetUseInput, *, before: str | None = None, after: str | None = None) -> Written:
    return Written(
        payload={"actor": given.actor_id},
        node=given.actor_id,
        nodes=[given.actor_id],
        before={"uses": before},
        after={"uses": after},
    )
