"""What owners still have to report in a round."""

from collections.abc import Iterator

from samsyn.graph.records import Actor, Goal, Measure, Node, ReportingRound
from samsyn.graph.view import View
from samsyn.model.answers import answer, described
from samsyn.questions.judgement import own_series
from samsyn.questions.under import theirs


@answer("A report that is still missing in a reporting round.")
class Owed:
    actor: Actor = described("Actor that is responsible for the report.")
    node: Node = described(
        "Measure without an observation for the period, or goal without a reported status since the round opened."
    )


def owed_sort_key(owed: Owed) -> tuple[str, str]:
    """Where it stands in the list: by who owes it."""
    return owed.actor.id, owed.node.id


def missing(reporting_round: ReportingRound, at: View, *, under: str | None = None) -> list[Owed]:
    """What is still to be reported in a round, by who owes it; with `under`, by an actor and all below it alone.

    Raises NotThere and WrongType for an id that isn't an actor's.
    """
    actors = at.graph.all(Actor) if under is None else theirs(at, under, Actor)
    found = [
        Owed(actor=actor, node=node)
        for actor in at.each(actors)
        if actor.archived_at is None
        for node in owed_by(actor, reporting_round, at)
    ]
    return sorted(found, key=owed_sort_key)


def owed_by(actor: Actor, reporting_round: ReportingRound, at: View) -> Iterator[Goal | Measure]:
    """What an actor owes in a round."""
    return (node for node in actor.owns if node.archived_at is None and _is_owed(node, reporting_round, at))


def _is_owed(node: Goal | Measure, reporting_round: ReportingRound, at: View) -> bool:
    if isinstance(node, Measure):
        is_due = node.frequency is reporting_round.frequency
        return is_due and all(each.period != reporting_round.period for each in own_series(node, at))
    begun = node.starts_on is None or node.starts_on <= reporting_round.period_end
    going_on = node.ends_on is None or node.ends_on >= reporting_round.period_start
    return begun and going_on and (node.reported_at is None or node.reported_at < reporting_round.created_at)
