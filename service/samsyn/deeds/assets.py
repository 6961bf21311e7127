"""Shared assets, such as the market plan and its graphic profile, and who uses them."""

from typing import Annotated

from pydantic import Field

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import (
    ActorId,
    Address,
    AssetId,
    Changing,
    IdempotencyKey,
    Name,
    Perhaps,
    Registering,
    Text,
)
from samsyn.deeds.doing.inputs import Input, change
from samsyn.deeds.doing.permissions import own_actor
from samsyn.deeds.doing.properties import added, changed, new, raised
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import ActorPayload, AssetPayload
from samsyn.errors import ConflictFault, StateFault
from samsyn.graph.deltas import Change, tied
from samsyn.graph.records import Actor, Asset
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import AssetKind
from samsyn.spoken import Message

URL = "The web address of the asset, up to 2,000 characters, beginning with https:// or http://."


class CreateAssetInput(Registering):
    """The shared asset to create."""

    name: Name = Field(description="The name of the asset, 1–200 characters.")
    kind: AssetKind = Field(description="The kind of asset.")
    url: Annotated[Perhaps[Address], Field(description=URL)] = None
    usage_terms: Annotated[
        Perhaps[Text], Field(description="The terms of use: who may use the asset and how, up to 4,000 characters.")
    ] = None


@change
class UpdateAssetInput(Changing, CreateAssetInput):
    """A shared asset to change. Omitted fields keep their value; null clears a field."""

    id: AssetId = Field(description="The id of the asset.")


class AssetUseInput(Input):
    """An actor and a shared asset."""

    actor_id: ActorId = Field(description="The id of the actor that uses the asset.")
    asset_id: AssetId = Field(description="The id of the asset.")
    idempotency_key: IdempotencyKey = None


@deed(AssetPayload, by=DECIDING)
def create_asset(work: Work, given: CreateAssetInput) -> Decision:
    """Creates a shared asset."""
    return added(given, new(work, "Asset", given))


@deed(AssetPayload, by=DECIDING)
def update_asset(work: Work, given: UpdateAssetInput) -> Decision:
    """Updates a shared asset."""
    return changed(work, work.the(Asset, given.id), given)


@deed(ActorPayload, by=DECIDING, partner=own_actor("actorId"))
def adopt_asset(work: Work, given: AssetUseInput) -> Decision:
    """Records that an actor uses a shared asset."""
    actor, asset = work.get(Actor, given.actor_id), work.get(Asset, given.asset_id)
    if actor and asset in actor.uses:
        message = Message(
            en="Leave it as it is: the actor uses the asset already.",
            sv="Låt det vara: aktören använder redan resursen.",
        )
        work.refuse(
            ConflictFault(path=("assetId",), reason=Reason.ALREADY_ADOPTED, message=message, current=given.asset_id)
        )
    tie = tied("USES", given.actor_id, given.asset_id)
    return _use_changed(work, given, tie, before=None, after=given.asset_id)


@deed(ActorPayload, by=DECIDING, partner=own_actor("actorId"))
def drop_asset(work: Work, given: AssetUseInput) -> Decision:
    """Records that an actor no longer uses a shared asset."""
    actor, asset = work.get(Actor, given.actor_id), work.get(Asset, given.asset_id)
    if actor and asset and asset not in actor.uses:
        message = Message(
            en="Choose an asset that the actor uses; it doesn't use this one.",
            sv="Välj en resurs som aktören använder; den här används inte.",
        )
        work.refuse(StateFault(path=("assetId",), reason=Reason.NOT_ADOPTED, message=message, state=Reason.NOT_ADOPTED))
    untie = tied("USES", given.actor_id, given.asset_id).inverse()
    return _use_changed(work, given, untie, before=given.asset_id, after=None)


def _use_changed(
    work: Work, given: AssetUseInput, change: Change, *, before: str | None, after: str | None
) -> Decision:
    actor = work.get(Actor, given.actor_id)
    changes = [change, raised(work, actor)] if actor else []
    return Decision(changes=changes, node=given.actor_id, before={"uses": before}, after={"uses": after})
