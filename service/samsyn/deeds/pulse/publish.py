"""What is shown of a pulse becomes an observation of its measure, and is what outcomes tell of how they are perceived.

It is a deed of the service itself, which nobody can ask for: it tells what the rule of `model/pulse.py` shows, no vote.
"""

import json
from dataclasses import replace
from typing import Annotated, Any, Final

from samsyn.deeds.doing.deed import Decision, Work, deed
from samsyn.deeds.doing.fields import PeriodName, Source
from samsyn.deeds.doing.inputs import Input
from samsyn.deeds.doing.limits import Length, Ref
from samsyn.deeds.measures.observations import ObservationInput, keyed, store
from samsyn.deeds.payloads import ObservationsPayload
from samsyn.deeds.pulse.ballots import BALLOT, KIOSK
from samsyn.graph.deltas import NOTHING, Ends, Tie, created, node_of, set_to
from samsyn.graph.records import Measure, Perceived
from samsyn.model.pulse import Figure, Shown
from samsyn.model.vocabulary import ObservationStatus

GROUPS_MAX: Final = 10_000  # more than any place has
NOT_PERSONS: Final = "Antal tryck vid kiosk, inte personer."


class GroupFigureInput(Input):
    """What is shown of a group; nothing where it is hidden."""

    group_id: str
    answers: int | None
    up: int | None


class PublishPulseInput(Input):
    """What is shown of a measure's period: of all together, nothing where that is hidden, and of each group."""

    measure_id: Annotated[str, Ref("Measure", archived=True)]
    period: PeriodName
    presses: bool
    answers: int | None
    up: int | None
    groups: Annotated[list[GroupFigureInput], Length(distinct=False, most=GROUPS_MAX)]
    source: Source = None


@deed(ObservationsPayload, reversible=False)
def publish_pulse(work: Work, given: PublishPulseInput) -> Decision:
    """Show what so many have answered by now."""
    value = 100 * given.up / given.answers if given.answers and given.up is not None else None
    observed = {
        "measureId": given.measure_id,
        "period": given.period,
        "value": value,
        "status": ObservationStatus.SUPPRESSED if value is None else ObservationStatus.REPORTED,
        "comment": NOT_PERSONS if given.presses else None,
        **({"source": given.source} if given.source else {}),
    }
    observation = keyed(ObservationInput.model_validate(observed), work.place or "")
    decision = store(work, {observation["key"]: observation})
    measure = work.get(Measure, given.measure_id)
    if measure is None:
        return decision
    figures = [[None, given.answers, given.up], *([each.group_id, each.answers, each.up] for each in given.groups)]
    key = poll_key(given.measure_id, given.period)
    perceived = {
        "key": key,
        **{name: observation[name] for name in ("period", "periodStart", "periodEnd")},
        "presses": given.presses,
        "figures": json.dumps(figures),
    }
    changes = [*decision.changes, set_to(measure, {"votesBy": KIOSK if given.presses else BALLOT})]
    if known := work.graph.get(Perceived, key):
        changes.append(set_to(known, perceived))
    else:
        shown = created("Perceived", perceived)
        changes += [shown, Tie(Ends("TELLS_OF", shown.node, node_of(measure)), NOTHING)]
    return replace(decision, changes=changes)


def publication(measure_id: str, period: str, shown: Shown, *, presses: bool) -> dict[str, Any]:
    """The input of `publish_pulse` for what is shown."""
    return {
        "measureId": measure_id,
        "period": period,
        "presses": presses,
        **_told(shown.total),
        "groups": [{"groupId": group_id, **_told(figure)} for group_id, figure in shown.groups.items()],
    }


def poll_key(measure_id: str, period: str) -> str:
    """Under which the votes of a measure's period are kept, and what is shown of them."""
    return f"{measure_id}|{period}"


def _told(figure: Figure | None) -> dict[str, int | None]:
    return {"answers": figure.answers, "up": figure.up} if figure else {"answers": None, "up": None}
