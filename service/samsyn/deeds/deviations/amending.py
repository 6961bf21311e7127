"""What was stored by former rules: figures of periods to come, and deviations of figures that are no more."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from samsyn.deeds.deviations.following import following
from samsyn.deeds.doing.deed import Decision, Work
from samsyn.deeds.doing.properties import raised, told
from samsyn.graph.deltas import Change, Create, Set, kept, present, removed, set_to
from samsyn.graph.records import Deviation, Measure, Observation

BY_ITSELF: Final = re.compile(r"\S+: \S+, sämre än det accepterade värdet \S+ / worse than the accepted value \S+\.")
"""The fact of a deviation that opened by itself, which no person writes so."""


def amend_figures(work: Work) -> Decision | None:
    """Remove figures of periods that haven't begun, and have deviations follow the rule that holds for them now.

    Each figure that is removed is told in `before`, and each deviation that changes by it in both.
    """
    early = [each for each in work.at.each(work.graph.all(Observation)) if each.period_start > work.today]
    measures = dict.fromkeys(measure for each in early for measure in each.of)
    opened = [each for each in work.at.each(work.graph.all(Deviation)) if BY_ITSELF.fullmatch(each.fact)]
    changes: list[Change] = [change for each in early for change in removed(each)]
    changes += [raised(work, measure) for measure in measures]
    changes += [set_to(each, {"byItself": True}) for each in opened if not each.by_itself]
    if not changes:
        return None
    followed = following(work, changes)
    return Decision(
        changes=[*changes, *followed],
        node=None,
        before={
            "observations": [_of_measure(each) for each in early],
            "deviations": list(_deviations(followed, former=True)),
        },
        after={"observations": [], "deviations": list(_deviations(followed, former=False))},
    )


def _of_measure(observation: Observation) -> dict[str, Any]:
    measures: list[Measure] = list(observation.of)
    return {"id": observation.id, **present(told(kept(observation))), "measureIds": [each.id for each in measures]}


def _deviations(followed: list[Change], *, former: bool) -> Iterator[dict[str, Any]]:
    for change in followed:
        match change:
            case Set(node, before, after):
                yield {"id": node.known, **_told(before if former else after)}
            case Create(node, properties) if not former:
                yield {"id": node.known, **_told(properties)}
            case _:
                pass


def _told(properties: Mapping[str, Any]) -> dict[str, Any]:
    return present({name: properties.get(name) for name in ("fact", "state")})
