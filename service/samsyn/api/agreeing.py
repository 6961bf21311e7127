"""How a contribution is agreed on: what was decided, what is proposed, and what somebody may do with it."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from samsyn.deeds.contributions.viewer_can import State, possible
from samsyn.model.proposals import proposal_of
from samsyn.model.vocabulary import Confidence, ContributionStatus, MakerRole, Polarity, Role
from samsyn.projection.declarations import told

if TYPE_CHECKING:
    from samsyn.api.nodes import Actor, Aim

ITS_MAKER = "EXISTS { MATCH (this)<-[:MAKES]-(maker:Actor) WHERE maker.id IN $viewer.actors }"
AMONG_MAKERS = f"($viewer.decides OR {ITS_MAKER})"  # who may read what is between the makers and those who decide
A_VALID_KEY = "key.revokedAt IS NULL AND (key.expiresAt IS NULL OR key.expiresAt > $viewer.now)"
DECISION = f"""CASE WHEN this.decisionAt IS NOT NULL AND {AMONG_MAKERS}
  THEN [this.decisionStatus, this.decisionNote, this.decisionAt] END"""
TO_BE_ITS_MAKER = "any(proposed IN coalesce(this.proposalMakers, []) WHERE proposed IN $viewer.actors)"
PROPOSAL = f"CASE WHEN {AMONG_MAKERS} OR {TO_BE_ITS_MAKER} THEN this.proposal END"
STATE = f"""[this.status, this.archivedAt IS NOT NULL, this.proposal, {ITS_MAKER},
  COLLECT {{
    MATCH (this)<-[part:MAKES]-(maker:Actor) WHERE maker.archivedAt IS NULL
    RETURN [maker.id, part.confirmedAt IS NOT NULL]
  }},
  COLLECT {{
    MATCH (this)<-[:MAKES]-(maker:Actor)<-[:ACTS_FOR]-(key:ApiKey) WHERE {A_VALID_KEY}
    RETURN maker.id
  }} + COLLECT {{
    UNWIND coalesce(this.proposalAwaits, []) AS awaited
    MATCH (:Actor {{id: awaited}})<-[:ACTS_FOR]-(key:ApiKey) WHERE {A_VALID_KEY}
    RETURN awaited
  }},
  $viewer.role, $viewer.actors]"""


@strawberry.type(description="What was decided last, and why.")
class Decision:
    status: ContributionStatus = told("APPROVED or RETURNED; of a proposal too, whose contribution stays APPROVED.")
    note: str | None = told("What whoever decided had to say.")
    at: datetime = told("When.")


@strawberry.type(description="A maker, as it is proposed.")
class ProposedMaker:
    actor: Annotated["Actor", strawberry.lazy("samsyn.api.nodes")] = told("Who.")
    role: MakerRole = told("What the actor is to do in it.")
    share: float = told("Its share, against those of the other makers; 0.001 to 1,000.")


@strawberry.type(description="A link to an aim, as it is proposed.")
class ProposedLink:
    aim: Annotated["Aim", strawberry.lazy("samsyn.api.nodes")] = told("The aim that it is to lead to.")
    weight: float = told("Relative strength among everything that leads to the same aim, 0.001 to 1,000.")
    polarity: Polarity = told("Whether it is to support the aim or to counteract it.")
    confidence: Confidence = told("How well the link is known.")
    rationale: str | None = told("Why it is thought to lead there.")


@strawberry.type(
    description="A partner's proposed change of aims, weights or makers of an approved contribution; the approved one"
    " counts until it is decided."
)
class Proposal:
    title: str | None = told("Null: texts change at once.")
    description: str | None = told("Null: texts change at once.")
    makers: list[ProposedMaker] | None = told("All makers that it is to have; null where they stay as they are.")
    contributes_to: list[ProposedLink] | None = told("All its aims; null where they stay as they are.")
    proposed_at: datetime = told("When it was proposed.")


def decision(parts: Any) -> Decision:
    """Return a decision of its status, note and time."""
    status, note, at = parts
    return Decision(status=status, note=note, at=at)


def proposal(text: str) -> Proposal | None:
    """Return a proposal of its stored text."""
    stored = proposal_of(text)
    if stored is None:
        return None
    makers, links = stored["makers"], stored["contributesTo"]
    return Proposal(
        title=None,
        description=None,
        makers=None if makers is None else [_maker(**each) for each in makers],
        contributes_to=None if links is None else [_link(**each) for each in links],
        proposed_at=stored["proposedAt"],  # pyright: ignore[reportArgumentType] (it is told as it is stored)
    )


def what_can_be_done(parts: Any) -> list[str]:
    """Return the deeds that whoever asks may do, of what STATE tells."""
    status, archived, text, own, makers, keyed, role, actors = parts
    stored = proposal_of(text)
    pairs: list[tuple[str, bool]] = makers
    if stored and stored["makers"]:
        pairs = [(each["actorId"], bool(each.get("confirmedAt"))) for each in stored["makers"]]
    state = State(
        status=status,
        archived=archived,
        proposed=stored is not None,
        makers=dict(pairs),
        own=own,
        keyed=frozenset(keyed),
        role=Role(role) if role else None,
        actors=frozenset(actors),
    )
    return possible(state)


def _maker(**stored: Any) -> ProposedMaker:
    return ProposedMaker(actor=stored["actorId"], role=stored["role"], share=stored["share"])


def _link(**stored: Any) -> ProposedLink:
    return ProposedLink(
        aim=stored["aimId"],
        weight=stored["weight"],
        polarity=stored["polarity"],
        confidence=stored["confidence"],
        rationale=stored["rationale"],
    )
