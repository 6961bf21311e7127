"""What is agreed of a contribution, its makers and its aims, as proposals tell them; and what makes them others."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, TypeAlias

from samsyn.deeds.aim_links import changed_link, new_link, unlinked
from samsyn.deeds.doing.deed import Work
from samsyn.deeds.doing.explain import STRENGTH, unexplained
from samsyn.errors import Fault
from samsyn.graph.deltas import Change, Retie, Untie, kept
from samsyn.graph.records import AimLink, Contribution
from samsyn.model.proposals import AGREED, proposal_of
from samsyn.spoken import Message

LINK: Final = ("weight", "polarity", "confidence", "rationale")
PART: Final = ("role", "share")
ENDS: Final = {"makers": "actorId", "contributesTo": "aimId"}
"""By which each of what is agreed is known."""

Maker: TypeAlias = dict[str, Any]
"""An actor's part: `actorId`, `role`, `share`, and `confirmedAt` unless that is no matter."""


def makers_of(contribution: Contribution) -> list[Maker]:
    """The makers that aren't archived."""
    live = (part for part in contribution.makers if part.source.archived_at is None)
    return [{"actorId": part.source.id, **kept(part)} for part in live]


def links_of(contribution: Contribution) -> list[AimLink]:
    """The links to aims that aren't archived, by their ids."""
    live = (link for link in contribution.contributes_to if link.target.archived_at is None)
    return sorted(live, key=lambda link: link.id)


def agreed_of(contribution: Contribution) -> dict[str, list[dict[str, Any]]]:
    """What is agreed, under the names that an update has for it."""
    links = ((link, kept(link)) for link in links_of(contribution))
    return {
        "makers": parts(makers_of(contribution)),
        "contributesTo": [{"aimId": link.target.id, **{name: there[name] for name in LINK}} for link, there in links],
    }


def latest_of(contribution: Contribution, *, proposed: bool) -> dict[str, list[dict[str, Any]]]:
    """What is agreed, or what waits to be instead where the `proposed` is wanted."""
    proposal = proposal_of(contribution.proposal) if proposed else None
    agreed = agreed_of(contribution)
    return {name: (proposal and proposal[name]) or agreed[name] for name in AGREED}


def parts(makers: Iterable[Maker]) -> list[Maker]:
    """The makers with their parts, whoever has confirmed them."""
    return [{name: each[name] for name in ("actorId", *PART)} for each in makers]


def ties_of(makers: Iterable[Maker]) -> Mapping[str, Mapping[str, Any]]:
    """By the makers' ids what their ties hold."""
    return {each["actorId"]: {name: each[name] for name in (*PART, "confirmedAt")} for each in makers}


def relinked(work: Work, contribution: Contribution, wanted: Iterable[Mapping[str, Any]]) -> list[Change]:
    """What makes its links those that are wanted, as an update tells them whole.

    One to an aim that stays keeps its id, and one to an archived aim stays.
    """
    there = {link.target.id: link for link in links_of(contribution)}
    changes: list[Change] = []
    new: list[Change] = []
    for each in wanted:
        aim_id, properties = each["aimId"], {name: each[name] for name in LINK}
        if link := there.pop(aim_id, None):
            changes += changed_link(work, link, properties)
        else:
            new.append(new_link(work, contribution.id, aim_id, properties))
    gone = [change for link in there.values() for change in unlinked(work, link)]
    return [*gone, *changes, *new]


def relinking_faults(changes: Sequence[Change], reason: str | None) -> Iterator[Fault]:
    """Yield UNEXPLAINED where a link is removed, or has another strength, and nobody says why."""
    if any(
        isinstance(each, Untie) or (isinstance(each, Retie) and not each.after.keys().isdisjoint(STRENGTH))
        for each in changes
    ):
        message = Message(
            en="Say why its links are removed or their strength changes.",
            sv="Ange varför sambanden tas bort eller deras styrka ändras.",
        )
        yield from unexplained(reason, message)
