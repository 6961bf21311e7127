"""Links of the chain: from a goal, an outcome or a contribution to an aim. A link belongs to its start."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any

from pydantic import Field

from samsyn.deeds.contributions.requirements import unlinking_faults
from samsyn.deeds.doing.cycles import chain, circle_fault
from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.explain import STRENGTH, unexplained, unexplained_changes
from samsyn.deeds.doing.fields import AimId, Explained, IdempotencyKey, Items, LinkId, Perhaps, Text, Weight
from samsyn.deeds.doing.inputs import Input, below, change, completed, element
from samsyn.deeds.doing.limits import Ref, Tied
from samsyn.deeds.doing.properties import changed_properties, first_version, history_of, next_version, raised, told
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.payloads import AimLinkPayload
from samsyn.errors import ConflictFault, Fault, InvalidFault
from samsyn.graph.deltas import Change, Retie, Tie, kept, present, retied, tied, untied
from samsyn.graph.records import Aim, AimLink, Contribution
from samsyn.graph.view import View
from samsyn.model.principals import DECIDING
from samsyn.model.vocabulary import Confidence, Polarity
from samsyn.spoken import Message, Series


class LinkFields(Input):
    weight: Annotated[
        Weight, Field(description="The weight of the link relative to all other links into the same aim, 0.001–1,000.")
    ] = 1.0
    polarity: Annotated[Polarity, Field(description="Whether the link supports or counteracts the aim.")] = (
        Polarity.SUPPORTS
    )
    confidence: Annotated[
        Confidence, Field(description="The strength of evidence for the link. HIGH requires a rationale.")
    ] = Confidence.LOW
    rationale: Annotated[
        Perhaps[Text], Field(description="The reasoning or evidence behind the link, up to 4,000 characters.")
    ] = None

    def contradictions_if_new(self) -> Iterator[Fault]:
        """Yield RATIONALE_MISSING."""
        yield from rationale_faults(self.confidence, self.rationale)


@element
class AimLinkInput(LinkFields):
    """A link to an aim from the object that is created or changed."""

    aim_id: AimId = Field(description="The id of the aim that it contributes to: a vision, an outcome or a goal.")


ContributesTo = Annotated[
    Items[AimLinkInput] | None,
    Tied("contributes_to"),
    Field(description="Links to the aims that it contributes to, each aim at most once, up to 100."),
]


class LinkAimsInput(LinkFields):
    """The link to create between two existing nodes."""

    from_id: Annotated[str, Ref("Goal", "Outcome", "Contribution")] = Field(
        description="The id of the source, which owns the link: a goal, an outcome or a contribution."
    )
    to_id: AimId = Field(description="The id of the aim that it contributes to: a vision, an outcome or a goal.")
    idempotency_key: IdempotencyKey = None


@change
class UpdateAimLinkInput(Explained, LinkFields):
    """A link to change. Omitted fields keep their value."""

    id: LinkId = Field(description="The id of the link.")


class UnlinkAimsInput(Explained):
    """The link to remove."""

    id: LinkId = Field(description="The id of the link.")


@deed(AimLinkPayload, by=DECIDING)
def link_aims(work: Work, given: LinkAimsInput) -> Decision:
    """Creates a link from a goal, an outcome or a contribution to an aim."""
    start, end = work.found.get(given.from_id), work.get(Aim, given.to_id)
    if given.from_id == given.to_id:
        work.refuse(*([circle_fault(("toId",), (end, end), work.at)] if end else []))
    elif start and end:
        work.refuse(*_link_faults(start, end, work.at))
    link = new_link(work, given.from_id, given.to_id, changed_properties(given, all_=True))
    after = {**told(link.properties), "from": given.from_id, "to": given.to_id}
    changes = [link, raised(work, start)] if start else []
    return Decision(changes=changes, node=link.ends.known, after=after)


@deed(AimLinkPayload, by=DECIDING)
def update_aim_link(work: Work, given: UpdateAimLinkInput) -> Decision:
    """Updates the weight, polarity, confidence or rationale of a link. Also increments the version of its source."""
    link = work.the(AimLink, given.id)
    properties = changed_properties(given)
    after = {**kept(link), **properties}
    at = "confidence" if "confidence" in properties and "rationale" not in properties else "rationale"
    work.refuse(*rationale_faults(Confidence(after["confidence"] or link.confidence), after["rationale"], at=at))
    changed = retied(link.source, "contributes_to", link, {**properties, **next_version(work, link)})
    is_set = retied(link.source, "contributes_to", link, present(properties))
    work.refuse(*unexplained_changes(given.reason, is_set, STRENGTH))
    before, told_after = history_of(changed)
    changes = [changed, raised(work, link.source)]
    return Decision(changes=changes, node=link.id, before=before, after=told_after, reason=given.reason)


@deed(AimLinkPayload, by=DECIDING)
def unlink_aims(work: Work, given: UnlinkAimsInput) -> Decision:
    """Removes a link. It no longer counts anywhere and can only be queried by id."""
    link = work.the(AimLink, given.id)
    if isinstance(link.source, Contribution):
        work.refuse(*unlinking_faults(link, link.source))
    message = Message(en="Say why the link is removed.", sv="Ange varför sambandet tas bort.")
    work.refuse(*unexplained(given.reason, message))
    before = {**told(kept(link)), "from": link.source.id, "to": link.target.id}
    del before["unlinkedAt"]
    changes = [*unlinked(work, link), raised(work, link.source)]
    return Decision(changes=changes, node=link.id, before=before, after={"unlinkedAt": work.now}, reason=given.reason)


def new_link(work: Work, start: str, end: str, properties: Mapping[str, Any]) -> Tie:
    """A new link from one to another, told by their ids."""
    return tied("CONTRIBUTES_TO", start, end, {**properties, **first_version(work, "AimLink")})


def new_links(work: Work, start: str, given: Sequence[AimLinkInput] | None) -> list[Tie]:
    """New links from one to several aims."""
    wanted = [completed(each, {}) for each in given or ()]
    return [new_link(work, start, each.pop("aimId"), each) for each in wanted]


def wanted_links(
    work: Work, given: Sequence[AimLinkInput], there: Mapping[str, Mapping[str, Any]]
) -> dict[str, dict[str, Any]]:
    """By the aims' ids what links of a change are to hold; what is left out of one that is `there` stays.

    Refuses those that would be well known without a rationale.
    """
    wanted: dict[str, dict[str, Any]] = {}
    for index, each in enumerate(given):
        properties = completed(each, there.get(each.aim_id, {}))
        faults = rationale_faults(Confidence(properties["confidence"]), properties["rationale"])
        work.refuse(*below(("contributesTo", str(index)), faults))
        wanted[properties.pop("aimId")] = properties
    return wanted


def unlinked(work: Work, link: AimLink) -> list[Change]:
    """A link that holds no more: it is kept as one that was, so that its id and its history still answer."""
    former = {**kept(link), **next_version(work, link), "unlinkedAt": work.now}
    gone = untied(link.source, "contributes_to", link)
    return [gone, tied("CONTRIBUTED_TO", link.source, link.target, former)]


def changed_link(work: Work, link: AimLink, wanted: dict[str, object]) -> list[Retie]:
    """A link with what it is to be, in a list; an empty one where it is so already."""
    now = kept(link)
    changes = {name: value for name, value in wanted.items() if now[name] != value}
    return [retied(link.source, "contributes_to", link, {**changes, **next_version(work, link)})] if changes else []


def rationale_faults(confidence: Confidence, rationale: str | None, *, at: str = "rationale") -> Iterator[Fault]:
    """Yield RATIONALE_MISSING at the field `at` for a link that is said to be well known without saying why."""
    if confidence is Confidence.HIGH and not rationale:
        message = Message(
            en="Give a rationale: {high} confidence needs one. Or choose {others}.",
            sv="Ange en motivering: {high} säkerhet kräver en. Eller välj {others}.",
            high=Confidence.HIGH,
            others=Series((Confidence.MEDIUM, Confidence.LOW), "or"),
        )
        yield InvalidFault(path=(at,), reason=Reason.RATIONALE_MISSING, message=message)


def _link_faults(start: Aim | Contribution, end: Aim, at: View) -> Iterator[Fault]:
    for link in start.contributes_to:
        if link.target is end:
            yield ConflictFault(
                path=("toId",),
                reason=Reason.ALREADY_LINKED,
                message=Message(
                    en="Change the link that there is between the two already.",
                    sv="Ändra i stället det samband som redan finns mellan de två.",
                ),
                current=link.id,
                current_version=link.version,
            )
    if isinstance(start, Aim) and (way_back := chain(end, start)):
        yield circle_fault(("toId",), (start, *way_back), at)
