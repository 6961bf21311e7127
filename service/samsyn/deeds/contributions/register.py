"""Contributions: what actors do, alone or together, that counts towards an aim."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Any, Final

from pydantic import Field
from pydantic.alias_generators import to_snake

from samsyn.deeds.aim_links import AimLinkInput, new_links
from samsyn.deeds.contributions.confirm import confirmed_makers
from samsyn.deeds.contributions.links import Relinking, present, relinked
from samsyn.deeds.contributions.propose import proposed, proposes, stored_proposal
from samsyn.deeds.contributions.requirements import Lack, as_invalid, lacks
from samsyn.deeds.doing.dates import changed_span_faults, span_faults
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.fields import (
    ActorId,
    ContributionId,
    Description,
    ExpectedVersion,
    ExternalId,
    IdempotencyKey,
    Illustrative,
    Items,
    Name,
    NotNull,
    NotNullIllustrative,
    Perhaps,
    ReasonGiven,
    Source,
    Text,
    ValueId,
    Weight,
)
from samsyn.deeds.doing.inputs import Input, plain
from samsyn.deeds.doing.properties import changes_of, made, new_node, replacement, told, updated
from samsyn.errors import Fault
from samsyn.model.proposals import AGREED, Proposal, proposal_of
from samsyn.model.vocabulary import ContributionStatus, DeliveryState, InitialStatus, MakerRole

TITLE = "What is done, 1 to 200 characters."
INTENDED_FOR = "In the maker's own words, what it is meant for, while no aim is chosen; up to 4,000 characters."
DELIVERY = "How far it has come; PLANNED unless said."
STARTS_ON = "Its first day."
ENDS_ON = "Its last day; not before the first."
MAKERS = "Who makes it, each once, at most 100; at least one, but for a draft."
CONTRIBUTES_TO = "The aims that it leads to, each once, at most 100; at least one before it is approved."
VALUES = "The values that it expresses, at most 100."
STATUS = "The status that it begins with."

NOT_TOLD: Final = frozenset({"archived", "confirmedAt"})  # of a maker or link, in the history of a change


class MakerInput(Input):
    """A maker of a contribution."""

    actor_id: ActorId = Field(description="The actor that makes it.")
    role: Annotated[MakerRole, Field(description="Its role, which plays no part in the shares.")] = MakerRole.LEAD
    share: Annotated[Weight, Field(description="Its share against the other makers', 0.001 to 1,000.")] = 1.0


class RegisterContributionInput(Input):
    """A new contribution."""

    title: Name = Field(description=TITLE)
    description: Description = None
    intended_for: Annotated[Perhaps[Text], Field(description=INTENDED_FOR)] = None
    delivery: Annotated[DeliveryState | None, Field(description=DELIVERY)] = None
    starts_on: Annotated[date | None, Field(description=STARTS_ON)] = None
    ends_on: Annotated[date | None, Field(description=ENDS_ON)] = None
    makers: Items[MakerInput] = Field(description=MAKERS)
    contributes_to: Annotated[Items[AimLinkInput] | None, Field(description=CONTRIBUTES_TO)] = None
    value_ids: Annotated[Items[ValueId] | None, Field(description=VALUES)] = None
    status: Annotated[InitialStatus, Field(description=STATUS)] = InitialStatus.SUBMITTED
    illustrative: Illustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield ENDS_BEFORE_START, and what it lacks for its status."""
        yield from span_faults(self.starts_on, self.ends_on)
        lacking = lacks(
            self.status.name,
            has_maker=bool(self.makers),
            has_aim=bool(self.contributes_to),
            has_words_for_aim=bool(self.intended_for),
        )
        yield from as_invalid(lacking)


class UpdateContributionInput(Input):
    """A change of a contribution; what is left out stays as it is, and null clears. Makers and aims are replaced."""

    id: ContributionId = Field(description="The contribution's id.")
    expected_version: ExpectedVersion
    title: Annotated[NotNull[Name], Field(description=TITLE)] = None
    description: Description = None
    intended_for: Annotated[Perhaps[Text], Field(description=INTENDED_FOR)] = None
    delivery: Annotated[NotNull[DeliveryState], Field(description=DELIVERY)] = None
    starts_on: Annotated[date | None, Field(description=STARTS_ON)] = None
    ends_on: Annotated[date | None, Field(description=ENDS_ON)] = None
    makers: Annotated[Items[MakerInput] | None, Field(description=MAKERS)] = None
    contributes_to: Annotated[Items[AimLinkInput] | None, Field(description=CONTRIBUTES_TO)] = None
    value_ids: Annotated[Items[ValueId] | None, Field(description=VALUES)] = None
    reason: ReasonGiven = None
    illustrative: NotNullIllustrative = None
    source: Source = None
    external_id: ExternalId = None
    idempotency_key: IdempotencyKey = None


@deed("ContributionPayload", contribution="Contribution")
async def register_contribution(work: Work, given: RegisterContributionInput) -> Written:
    """Register a contribution with its makers and the aims that it leads to."""
    delivery = given.delivery or DeliveryState.PLANNED
    approved = given.status is InitialStatus.APPROVED
    decision = {"decisionStatus": ContributionStatus.APPROVED.name, "decisionAt": work.now} if approved else {}
    if given.status is InitialStatus.SUBMITTED:
        decision = {"submittedAt": work.now}
    contribution = new_node("Contribution", given, work.now, delivery=delivery.name, public=approved, **decision)
    links = new_links(given.contributes_to, work.now)
    makers = confirmed_makers(plain(given.makers), [], work.by, work.now, implied=approved)
    neighbours = {"makers": makers, "links": links, "values": given.value_ids or []}
    await work.write("register_contribution", contribution=contribution, given=neighbours)
    return made("contribution", given, contribution)


@deed("ContributionPayload", contribution="Contribution")
async def update_contribution(work: Work, given: UpdateContributionInput) -> Written:
    """Change a contribution; a link to an aim that stays keeps its id.

    What a partner changes of the makers or aims of an approved one is a proposal; what was agreed counts until it is
    decided.
    """
    contribution = work.found[given.id]
    [stored] = await work.read("contribution_as_it_is", id=given.id)
    work.faults.extend(as_invalid(_lacks_after(given, stored)))
    is_proposal = proposes(work.by, stored["status"], given.given())
    proposal = _proposal(work, given, stored) if is_proposal else None
    if is_proposal:
        given = _without(given, AGREED)
    changes = changes_of(given, contribution.version, work.now)
    if is_proposal:
        changes |= stored_proposal(proposal)
    work.faults.extend(changed_span_faults(contribution.facts, changes))
    makers, links = replacement(given, "makers"), _relinked(given, stored, work.now)
    is_public = bool(contribution.facts.get("public"))
    if is_public:  # until it is approved, what it leads to and how strongly is a proposal
        work.faults.extend(links.unexplained(given.reason))
    if makers is not None:
        makers = confirmed_makers(makers, stored["makers"], work.by, work.now, implied=is_public)
    values = replacement(given, "value_ids")
    former = await rewrite(work, given.id, changes=changes, makers=makers, links=links, values=values)
    former |= {"makers": told_of(stored["makers"]), "contributesTo": told_of(stored["links"])}
    written = updated("contribution", given, changes, former)
    written.nodes.extend(links.ids())
    return _with_proposal(written, proposal_of(stored["proposal"]), proposal) if is_proposal else written


async def rewrite(
    work: Work,
    contribution_id: str,
    *,
    changes: Mapping[str, Any],
    makers: list[dict[str, Any]] | None,
    links: Relinking,
    values: list[str] | None = None,
) -> dict[str, Any]:
    """Write a contribution's properties, makers, links and values, and return what it was; None leaves them alone."""
    neighbours = {
        "makers": makers,
        "unlinked": links.unlinked,
        "relinked": links.changed,
        "links": links.new,
        "values": values,
    }
    changes = {**changes, **work.next_version(contribution_id)}
    statement = "update_contribution"
    [former] = await work.write(statement, id=contribution_id, changes=changes, given=neighbours, now=work.now)
    return former


def told_of(neighbours: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Those of the makers or links that an update replaces, as the history tells them."""
    return [{name: value for name, value in told(each).items() if name not in NOT_TOLD} for each in present(neighbours)]


def _proposal(work: Work, given: UpdateContributionInput, stored: dict[str, Any]) -> Proposal | None:
    """What a change proposes; None where it would leave all as it was agreed."""
    wanted = {name: plain(getattr(given, to_snake(name))) or [] for name in AGREED if name in given.given()}
    return proposed({**wanted, "reason": given.reason}, stored, work.by, work.now)


def _without(given: UpdateContributionInput, names: Iterable[str]) -> UpdateContributionInput:
    """The change without some of its fields."""
    rest = given.model_fields_set - {to_snake(name) for name in names}
    return UpdateContributionInput.model_construct(rest, **{name: getattr(given, name) for name in rest})


def _with_proposal(written: Written, before: Proposal | None, after: Proposal | None) -> Written:
    """The record with the proposal before and after, which those who make it and strategists may read."""
    return replace(
        written,
        before={**written.before, "proposal": before},
        after={**written.after, "proposal": after},
        among_makers=True,
    )


def _relinked(given: UpdateContributionInput, stored: dict[str, Any], now: str) -> Relinking:
    """What becomes of the links; those to archived aims, which nobody sees, stay."""
    if "contributes_to" not in given.model_fields_set:
        return relinked([], [], now)
    return relinked(given.contributes_to or [], present(stored["links"]), now)


def _lacks_after(given: UpdateContributionInput, stored: dict[str, Any]) -> Iterator[Lack]:
    """Yield what the contribution would lack, at the fields that the update gives."""
    changed = given.given()
    makers = given.makers if "makers" in changed else present(stored["makers"])
    aims = given.contributes_to if "contributesTo" in changed else present(stored["links"])
    words = given.intended_for if "intendedFor" in changed else stored["intendedFor"]
    found = lacks(stored["status"], has_maker=bool(makers), has_aim=bool(aims), has_words_for_aim=bool(words))
    for lack in found:
        if lack.field in changed:
            yield lack
        elif lack.field == "contributesTo" and "intendedFor" in changed:
            yield replace(lack, field="intendedFor")
