"""Contributions: what actors do, alone or together, that counts towards an aim."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from pydantic import Field

from samsyn.deeds.aim_links import AimLinkInput, new_links, wanted_links
from samsyn.deeds.contributions.agreed import (
    ENDS,
    Maker,
    latest_of,
    links_of,
    makers_of,
    relinked,
    relinking_faults,
    ties_of,
)
from samsyn.deeds.contributions.confirm import confirmed_makers
from samsyn.deeds.contributions.parties import OTHERS_MAKE_IT, leads, others_of
from samsyn.deeds.contributions.propose import Things, proposed, stored_proposal
from samsyn.deeds.contributions.requirements import lacks
from samsyn.deeds.contributions.statuses import APPROVED, decided, entered
from samsyn.deeds.doing.dates import changed_span_faults, span_faults
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.explain import unexplained
from samsyn.deeds.doing.fields import (
    ActorId,
    ContributionId,
    Description,
    Explained,
    FormerWeight,
    Items,
    Name,
    Perhaps,
    Registering,
    Text,
    ValueId,
    Weight,
)
from samsyn.deeds.doing.inputs import Input, change, completed, element, plain
from samsyn.deeds.doing.limits import Filled, Renames, Tied
from samsyn.deeds.doing.naming import all_named
from samsyn.deeds.doing.permissions import forbidden, its_maker, rule
from samsyn.deeds.doing.properties import added, changed, new, replaced, tie
from samsyn.deeds.payloads import ContributionPayload
from samsyn.errors import Fault
from samsyn.graph.deltas import Change
from samsyn.graph.records import Actor, Contribution
from samsyn.model.principals import DECIDING, SERVICE_KIND
from samsyn.model.proposals import AGREED, proposal_of
from samsyn.model.vocabulary import ContributionStatus, DeliveryState, Ending, InitialStatus, MakerRole, Role
from samsyn.questions.confirmations import is_represented
from samsyn.spoken import Message


@element
class MakerInput(Input):
    """A maker of the contribution."""

    actor_id: ActorId = Field(description="The id of the maker, an actor.")
    role: Annotated[MakerRole, Field(description="The maker's role. It does not affect shares.")] = MakerRole.LEAD
    weight: Annotated[
        Weight, Renames("share"), Field(description="The maker's weight relative to the other makers, 0.001–1,000.")
    ] = 1.0
    share: Annotated[FormerWeight, Field(description="The former name of `weight`.")] = 1.0


MAKERS = "The makers, each actor at most once, up to 100. At least one, except for a draft."


class ContributionFields(Registering):
    title: Name = Field(description="The title: what is done, 1–200 characters.")
    description: Description = None
    intended_for: Annotated[
        Perhaps[Text],
        Field(
            description="The intended effect in the maker's own words, for use while no aim is linked, up to 4,000 "
            "characters."
        ),
    ] = None
    delivery: Annotated[DeliveryState | None, Filled(), Field(description="The delivery status. Default: PLANNED.")] = (
        None
    )
    starts_on: Annotated[date | None, Field(description="The first day.")] = None
    ends_on: Annotated[date | None, Field(description="The last day, not before `startsOn`.")] = None
    makers: Annotated[Items[MakerInput] | None, Tied("makers"), Field(description=MAKERS)] = None
    contributes_to: Annotated[
        Items[AimLinkInput] | None,
        Tied("contributes_to"),
        Field(
            description="Links to the aims that it contributes to, each aim at most once, up to 100. Approval requires "
            "at least one."
        ),
    ] = None
    value_ids: Annotated[
        Items[ValueId] | None,
        Tied("expresses"),
        Field(description="The ids of the values that it expresses, up to 100."),
    ] = None


class RegisterContributionInput(ContributionFields):
    """The contribution to register."""

    makers: Annotated[Items[MakerInput], Tied("makers")] = Field(description=MAKERS)
    status: Annotated[InitialStatus, Field(description="The initial status.")] = InitialStatus.SUBMITTED

    def contradictions(self) -> Iterator[Fault]:
        """Yield ENDS_BEFORE_START, and what it lacks for its status."""
        yield from span_faults(self.starts_on, self.ends_on)
        yield from lacks(
            ContributionStatus(self.status),
            has_maker=bool(self.makers),
            has_aim=bool(self.contributes_to),
            has_words_for_aim=bool(self.intended_for),
        )


@change
class UpdateContributionInput(Explained, ContributionFields):
    """A contribution to change. Omitted fields keep their value, also in links and makers; null clears a field."""

    id: ContributionId = Field(description="The id of the contribution.")

    def latest(self, work: Work) -> dict[str, list[str]]:
        """The makers and aims that a partner's proposal has already, to which others are added."""
        if not is_agreed(work, contribution := work.the(Contribution, self.id)):
            return {}
        latest = latest_of(contribution, proposed=True)
        return {name: [each[end] for each in latest[name]] for name, end in ENDS.items()}


@rule("with one of their own actors among the makers, but not as APPROVED")
def _own(work: Work, given: RegisterContributionInput) -> Iterator[Fault]:
    if _is_without(work, given.makers):
        message = Message(
            en="Name at least one of your own actors among the makers.",
            sv="Ange minst en av dina egna aktörer bland de medverkande.",
        )
        yield forbidden(message, "makers")
    if given.status is InitialStatus.APPROVED:
        message = Message(en="Submit it: a strategist approves it.", sv="Skicka in den: en strateg godkänner den.")
        yield forbidden(message, "status")


@rule(
    "if one of their own actors is a maker and remains one, and no other maker is removed; after an agreed "
    "contribution has ended, only the texts"
)
def _still_own(work: Work, given: UpdateContributionInput) -> Iterator[Fault]:
    yield from its_maker.faults(work, given)
    contribution = work.the(Contribution, given.id)
    if given.makers is not None and _is_without(work, given.makers):
        message = Message(
            en="Keep at least one of your own actors among the makers.",
            sv="Behåll minst en av dina egna aktörer bland de medverkande.",
        )
        yield forbidden(message, "makers")
    elif given.makers is not None and contribution.status is not APPROVED:
        yield from taken_out(work, contribution, {maker.actor_id for maker in given.makers}, "makers")
    if given.delivery is not None:
        yield from _delivery_faults(work, contribution, given.delivery)
    if contribution.public and contribution.status is not APPROVED:
        for name in AGREED:
            if name in given.given():
                message = Message(
                    en="Leave it out: what was agreed stays as it was when it ended.",
                    sv="Utelämna det: det som var överenskommet ligger fast sedan insatsen avslutades.",
                )
                yield forbidden(message, name)


def taken_out(work: Work, contribution: Contribution, stay: Collection[str], *path: str) -> Iterator[Fault]:
    """Yield, at a path, that somebody else would be a maker no more, as only these stay, who hasn't declined."""
    gone = [part.source for part in others_of(contribution, work.by) if not part.declined_at]
    if missing := [actor for actor in gone if actor.id not in stay]:
        message = Message(
            en="Leave them among the makers: {makers}. A maker leaves or declines itself; a strategist can take it"
            " out.",
            sv="Låt dem vara kvar bland de medverkande: {makers}. En medverkande lämnar eller avböjer själv; en strateg"
            " kan ta bort den.",
            makers=all_named(missing, work.at),
        )
        yield forbidden(message, *path)


def _delivery_faults(work: Work, contribution: Contribution, delivery: DeliveryState) -> Iterator[Fault]:
    """Yield that others have a say in whether an approved contribution is cancelled, or goes on after that."""
    if contribution.status is not APPROVED or not others_of(contribution, work.by):
        return
    is_cancelled = contribution.delivery is DeliveryState.CANCELLED
    if is_cancelled and delivery is not DeliveryState.CANCELLED:
        message = Message(
            en="Ask a strategist to reinstate it (reinstateContribution).",
            sv="Be en strateg att återuppta den (reinstateContribution).",
        )
        yield forbidden(message, "delivery")
    if delivery is DeliveryState.CANCELLED and not is_cancelled and not leads(contribution, work.by):
        yield forbidden(OTHERS_MAKE_IT, "delivery")


def _is_without(work: Work, makers: list[MakerInput]) -> bool:
    return all(maker.actor_id not in work.by.actors for maker in makers)


@deed(ContributionPayload, by=DECIDING, partner=_own)
def register_contribution(work: Work, given: RegisterContributionInput) -> Decision:
    """Registers a contribution with its makers and its links to aims."""
    status, delivery = ContributionStatus(given.status), given.delivery or DeliveryState.PLANNED
    registered_by = _registering(work, given.makers)
    derived = {"delivery": delivery.name, "public": False, "registeredBy": registered_by, **entered(status, work.now)}
    node = new(work, "Contribution", given, **derived)
    wanted = plain(given.makers)
    implied = [each["actorId"] for each in wanted] if status is APPROVED else ()
    makers = ties_of(confirmed_makers(wanted, [], work, implied=implied))
    of_makers = Contribution.relations["makers"]
    known = node.node.known
    parts = [tie(of_makers, known, actor, properties) for actor, properties in makers.items()]
    return added(given, node, *parts, *new_links(work, known, given.contributes_to))


def _registering(work: Work, makers: list[MakerInput]) -> list[str] | None:
    """By whom it is known who registered something: a partner's own actors among the makers, or whoever else it was."""
    if work.by.role is Role.PARTNER:
        return [maker.actor_id for maker in makers if maker.actor_id in work.by.actors]
    return None if work.by.kind == SERVICE_KIND else [work.by.id]


@deed(ContributionPayload, by=DECIDING, partner=_still_own)
def update_contribution(work: Work, given: UpdateContributionInput) -> Decision:
    """Updates a contribution. A link to an aim that remains keeps its id.

    If a partner changes the makers or aims of an approved contribution, or cancels one that has other makers, the
    change becomes a proposal. What was agreed counts until the proposal is decided. Makers must confirm again if what
    they agreed to has changed.
    """
    contribution = work.the(Contribution, given.id)
    work.refuse(*_lacks_after(contribution, given))
    work.refuse(*changed_span_faults(contribution, given))
    is_proposing = is_agreed(work, contribution)
    latest = latest_of(contribution, proposed=is_proposing)
    wanted = _wanted(work, given, latest)
    if is_proposing:
        return _proposed_or_changed(work, contribution, given, wanted)
    changes: list[Change] = []
    if "makers" in wanted:
        makers = _confirmed(work, contribution, wanted["makers"])
        changes += replaced(contribution, "makers", ties_of(makers))
    if "contributesTo" in wanted:
        links = relinked(work, contribution, wanted["contributesTo"])
        if contribution.public:  # until it is approved, what it leads to and how strongly is a proposal
            work.refuse(*relinking_faults(links, given.reason))
        changes += links
    decision = changed(work, contribution, given, *changes, **_cancelled(work, contribution, given))
    return _telling(decision, {name: latest[name] for name in wanted}, wanted)


def _cancelled(work: Work, contribution: Contribution, given: UpdateContributionInput) -> dict[str, Any]:
    """What is decided with it where who decides cancels what is approved: its makers read why, and are told."""
    is_cancelling = given.delivery is DeliveryState.CANCELLED is not contribution.delivery
    is_decided = is_cancelling and contribution.status is APPROVED and work.by.role in DECIDING
    return decided(APPROVED, work.now, given.reason) if is_decided else {}


def is_agreed(work: Work, contribution: Contribution) -> bool:
    """Whether what is to be changed of its makers and aims was agreed, so that it is proposed."""
    return work.by.role is Role.PARTNER and contribution.status is APPROVED


def _wanted(work: Work, given: UpdateContributionInput, latest: Mapping[str, Things]) -> dict[str, Things]:
    """What is given of makers and aims; what is left out of a maker or a link that stays, stays."""
    wanted: dict[str, Things] = {}
    if "makers" in given.given():
        makers = {each["actorId"]: each for each in latest["makers"]}
        wanted["makers"] = [completed(each, makers.get(each.actor_id, {})) for each in given.makers or ()]
    if "contributesTo" in given.given():
        aims = {each["aimId"]: each for each in latest["contributesTo"]}
        links = wanted_links(work, given.contributes_to or (), aims)
        wanted["contributesTo"] = [{"aimId": known, **properties} for known, properties in links.items()]
    return wanted


def _proposed_or_changed(
    work: Work, contribution: Contribution, given: UpdateContributionInput, wanted: dict[str, Any]
) -> Decision:
    """A partner's change of what is approved: at once, but for what is a proposal."""
    is_cancelling = given.delivery is DeliveryState.CANCELLED is not contribution.delivery
    kept: dict[str, Any] = {}
    if is_cancelling and others_of(contribution, work.by):
        message = Message(
            en="Say why it is to be cancelled; the others are asked.",
            sv="Ange varför den ska ställas in; de andra får frågan.",
        )
        work.refuse(*unexplained(given.reason, message))
        wanted = {**wanted, "ending": Ending.CANCELLED.name}
        kept = {"delivery": contribution.delivery.name}
    if not wanted:
        return changed(work, contribution, given)
    proposal = proposed(work, contribution, wanted, given.reason)
    decision = changed(work, contribution, given, **stored_proposal(proposal), **kept)
    former: dict[str, Any] = {"proposal": proposal_of(contribution.proposal)}
    return _telling(replace(decision, among_makers=True), former, {"proposal": proposal})


def _confirmed(work: Work, contribution: Contribution, makers: list[Maker]) -> list[Maker]:
    """The makers with when they confirmed; of what is public those that nobody acts for are confirmed with it."""
    known = [actor for each in makers if (actor := work.get(Actor, each["actorId"]))]
    unrepresented = {actor.id for actor in known if not is_represented(actor, work.now)}
    implied = unrepresented if contribution.public and work.by.role in DECIDING else ()
    return confirmed_makers(makers, makers_of(contribution), work, implied=implied)


def _telling(decision: Decision, before: dict[str, Any], after: dict[str, Any]) -> Decision:
    """What is decided, with more told of it."""
    return replace(decision, before={**decision.before, **before}, after={**decision.after, **after})


def _lacks_after(contribution: Contribution, given: UpdateContributionInput) -> Iterator[Fault]:
    """Yield what the contribution would lack, at the fields that the update gives."""
    fields = given.given()
    makers = given.makers if "makers" in fields else makers_of(contribution)
    aims = given.contributes_to if "contributesTo" in fields else links_of(contribution)
    words = given.intended_for if "intendedFor" in fields else contribution.intended_for
    found = lacks(contribution.status, has_maker=bool(makers), has_aim=bool(aims), has_words_for_aim=bool(words))
    for lack in found:
        if not fields.isdisjoint(lack.path):
            yield lack
        elif lack.path == ("contributesTo",) and "intendedFor" in fields:
            yield replace(lack, path=("intendedFor",))
