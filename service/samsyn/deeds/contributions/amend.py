"""What stored confirmations and decisions were of, as far as what is stored tells."""

from collections.abc import Iterator
from typing import Any

from samsyn.deeds.doing.deed import Decision, Work
from samsyn.graph.deltas import Retie, Set, retied, set_to
from samsyn.graph.records import Contribution
from samsyn.model.principals import SOME_STRATEGIST
from samsyn.questions.confirmations import state_of


def amend_confirmations(work: Work) -> Decision | None:
    """Each confirmation is told to be of the contribution as it is now, and each decision, which some strategist made.

    Who registered a contribution nothing stored tells.
    """
    changed = {each.id: changes for each in work.graph.all(Contribution) if (changes := list(_amended(each)))}
    if not changed:
        return None
    confirmations = sum("confirmedOf" in change.after for changes in changed.values() for change in changes)
    decisions = sum("decidedOf" in change.after for changes in changed.values() for change in changes)
    after: dict[str, Any] = {"confirmations": confirmations, "decisions": decisions, "contributions": list(changed)}
    return Decision(changes=[change for changes in changed.values() for change in changes], node=None, after=after)


def _amended(contribution: Contribution) -> Iterator[Set | Retie]:
    """Yield what is told of a contribution's decision and of its makers' confirmations."""
    state = state_of(contribution)
    if contribution.decision_at is not None and contribution.decided_of is None:
        yield set_to(contribution, {"decidedOf": state, "decidedBy": SOME_STRATEGIST})
    for part in contribution.makers:
        if part.confirmed_at is not None and part.confirmed_of is None:
            yield retied(contribution, "makers", part, {"confirmedOf": state})
