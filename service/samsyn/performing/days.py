"""The days of the place as they begin: the targets that were set for them hold, and deviations open by these."""

import asyncio
import logging
from typing import Final

from samsyn.deeds.measures.measures import begun_targets, is_begun
from samsyn.errors import SamsynError
from samsyn.graph.records import Measure
from samsyn.model.times import today
from samsyn.performing.opening import amended
from samsyn.performing.perform import Deeds

LOOK_SECONDS: Final = 60.0  # after midnight at the latest; reads go by the day at once
WORDS: Final = "The day has begun from which these targets hold."

log = logging.getLogger(__name__)


async def follow_days(deeds: Deeds) -> None:
    """Look now and then whether a target has begun, and do then what follows of it; several processes may."""
    while True:
        graph, day = deeds.replica.graph, today()
        if graph is not None and any(is_begun(measure, day) for measure in graph.all(Measure)):
            try:
                await amended(deeds, begun_targets, WORDS)
            except SamsynError as error:
                log.warning("The targets of %s are still to be begun: %s", day, error)
        await asyncio.sleep(LOOK_SECONDS)
