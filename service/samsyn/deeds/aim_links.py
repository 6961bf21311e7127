"""Links of the chain: from a goal, an outcome or a contribution to an aim. A link belongs to its start."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field

from samsyn.deeds.contributions.requirements import unlinking_faults
from samsyn.deeds.doing.cycles import chain, circle_fault
from samsyn.deeds.doing.deed import Work, Written, deed
from samsyn.deeds.doing.explain import STRENGTH, unexplained, unexplained_changes
from samsyn.deeds.doing.fields import (
    AIMS,
    AimId,
    ExpectedVersion,
    IdempotencyKey,
    LinkId,
    NotNull,
    Perhaps,
    ReasonGiven,
    Text,
    Weight,
)
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Ref
from samsyn.deeds.doing.properties import changes_of, new_node, told
from samsyn.deeds.doing.reasons import Reason
from samsyn.errors import ConflictFault, Fault, InvalidFault
from samsyn.model.ids import type_of
from samsyn.model.vocabulary import Confidence, Polarity

WEIGHT = "Relative strength among everything that leads to the same aim, 0.001 to 1,000."
POLARITY = "Whether it supports the aim or counteracts it."
CONFIDENCE = "How well the link is known; HIGH needs a rationale."
RATIONALE = "What the link rests on, in up to 4,000 characters."


class AimLinkInput(Input):
    """A link to an aim from what is made or changed."""

    aim_id: AimId = Field(description="The vision, outcome or goal that it leads to.")
    weight: Annotated[Weight, Field(description=WEIGHT)] = 1.0
    polarity: Annotated[Polarity, Field(description=POLARITY)] = Polarity.SUPPORTS
    confidence: Annotated[Confidence, Field(description=CONFIDENCE)] = Confidence.LOW
    rationale: Annotated[Perhaps[Text], Field(description=RATIONALE)] = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield RATIONALE_MISSING."""
        yield from rationale_faults(self.confidence, self.rationale)


class LinkAimsInput(Input):
    """A new link between two that are there."""

    from_id: Annotated[str, Ref("Goal", "Outcome", "Contribution")] = Field(
        description="The goal, outcome or contribution that the link starts from and belongs to."
    )
    to_id: AimId = Field(description="The vision, outcome or goal that it leads to.")
    weight: Annotated[Weight, Field(description=WEIGHT)] = 1.0
    polarity: Annotated[Polarity, Field(description=POLARITY)] = Polarity.SUPPORTS
    confidence: Annotated[Confidence, Field(description=CONFIDENCE)] = Confidence.LOW
    rationale: Annotated[Perhaps[Text], Field(description=RATIONALE)] = None
    idempotency_key: IdempotencyKey = None

    def contradictions(self) -> Iterator[Fault]:
        """Yield RATIONALE_MISSING."""
        yield from rationale_faults(self.confidence, self.rationale)


class UpdateAimLinkInput(Input):
    """A change of a link; what is left out stays as it is."""

    id: LinkId = Field(description="The link's id.")
    expected_version: ExpectedVersion
    weight: Annotated[NotNull[Weight], Field(description=WEIGHT)] = None
    polarity: Annotated[NotNull[Polarity], Field(description=POLARITY)] = None
    confidence: Annotated[NotNull[Confidence], Field(description=CONFIDENCE)] = None
    rationale: Annotated[Perhaps[Text], Field(description=RATIONALE)] = None
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None


class UnlinkAimsInput(Input):
    """id: the link's."""

    id: LinkId = Field(description="The link's id.")
    expected_version: ExpectedVersion
    reason: ReasonGiven = None
    idempotency_key: IdempotencyKey = None


@deed("AimLinkPayload", link="AimLink")
async def link_aims(work: Work, given: LinkAimsInput) -> Written:
    """From a goal, outcome or contribution to an aim."""
    if given.from_id == given.to_id:
        work.faults.append(circle_fault(("toId",), (given.from_id, given.to_id)))
    elif given.from_id in work.found and given.to_id in work.found:
        work.faults.extend(await _link_faults(work, given.from_id, given.to_id))
    link = new_link(given, work.now)
    [start] = await work.write("link_aims", start=given.from_id, end=given.to_id, link=link, now=work.now)
    return Written(
        payload={"link": link["id"]},
        node=link["id"],
        nodes=[link["id"], start["id"]],
        after={**told(link), "from": given.from_id, "to": given.to_id},
    )


@deed("AimLinkPayload", link="AimLink")
async def update_aim_link(work: Work, given: UpdateAimLinkInput) -> Written:
    """Change the strength, polarity, confidence or rationale of a link; raises the version of its start as well."""
    link = work.found[given.id]
    changes = changes_of(given, link.version, work.now)
    after = {**link.facts, **changes}
    at = "confidence" if "confidence" in changes and "rationale" not in changes else "rationale"
    confidence = Confidence(after["confidence"] or link.facts["confidence"])
    work.faults.extend(rationale_faults(confidence, after["rationale"], at=at))
    work.faults.extend(unexplained_changes(given.reason, _set(changes), link.facts, STRENGTH))
    await work.write("update_aim_link", id=given.id, changes=changes, now=work.now)
    return Written(
        payload={"link": given.id},
        node=given.id,
        nodes=[given.id, link.facts["from"]],
        before=told(link.facts, like=changes),
        after=told(changes),
        reason=given.reason,
    )


@deed("AimLinkPayload", link="AimLink")
async def unlink_aims(work: Work, given: UnlinkAimsInput) -> Written:
    """Remove a link: it counts nowhere any more, and only its id still answers."""
    link = work.found[given.id]
    if type_of(link.facts["from"]) == "Contribution":
        work.faults.extend(await unlinking_faults(work, given.id, link.facts["from"]))
    work.faults.extend(unexplained(given.reason, "Say why the link is removed."))
    await work.write("unlink_aims", id=given.id, now=work.now)
    return Written(
        payload={"link": given.id},
        node=given.id,
        nodes=[given.id, link.facts["from"]],
        before=told(link.facts),
        after={"unlinkedAt": work.now},
        reason=given.reason,
    )


def new_link(given: AimLinkInput | LinkAimsInput, now: str) -> dict[str, Any]:
    """The properties of a new link."""
    link = new_node("AimLink", given, now)
    del link["illustrative"]  # a link is as illustrative as what it starts from
    return link


def new_links(given: Iterable[AimLinkInput] | None, now: str) -> dict[str, list[dict[str, Any]]]:
    """New links by the type of the aim that each leads `to`."""
    links: dict[str, list[dict[str, Any]]] = {type_name: [] for type_name in AIMS}
    for each in given or ():
        links.setdefault(type_of(each.aim_id) or "", []).append({"to": each.aim_id, "link": new_link(each, now)})
    return links


def ids_of(links: dict[str, list[dict[str, Any]]]) -> list[str]:
    """The ids of new links, in order."""
    return sorted(new["link"]["id"] for several in links.values() for new in several)


def rationale_faults(confidence: Confidence, rationale: str | None, *, at: str = "rationale") -> Iterator[Fault]:
    """Yield RATIONALE_MISSING at the field `at` for a link that is said to be well known without saying why."""
    if confidence is Confidence.HIGH and not rationale:
        message = "Give a rationale: HIGH confidence needs one. Or choose MEDIUM or LOW."
        yield InvalidFault(path=(at,), reason=Reason.RATIONALE_MISSING, message=message)


def _set(changes: Mapping[str, Any]) -> dict[str, Any]:
    """What gets a value: to empty what must have one is a fault already."""
    return {name: value for name, value in changes.items() if value is not None}


async def _link_faults(work: Work, start: str, end: str) -> list[Fault]:
    faults: list[Fault] = []
    [row] = await work.read("link_between", start=start, end=end)
    for link in row["links"]:
        message = "Change the link that there is between the two already."
        conflict = ConflictFault(
            path=("toId",),
            reason=Reason.ALREADY_LINKED,
            message=message,
            current=link["id"],
            current_version=link["version"],
        )
        faults.append(conflict)
    if row["ledTo"] and (way_back := await chain(work, end, start)):
        faults.append(circle_fault(("toId",), (start, *way_back)))
    return faults
