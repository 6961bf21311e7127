"""The deeds: one function each, performed in one transaction or not at all.

`DEEDS` tells each deed's name, input, payload and description; `perform` does one, `perform_all` many at once.
"""

from samsyn.deeds.all import DEEDS
from samsyn.deeds.doing.deed import Deed, Done
from samsyn.deeds.doing.inputs import REQUIRED, Input, Shape, shapes
from samsyn.deeds.doing.perform import perform, perform_all
from samsyn.deeds.doing.reasons import Reason
from samsyn.deeds.doing.record import record_done

__all__ = [
    "DEEDS",
    "REQUIRED",
    "Deed",
    "Done",
    "Input",
    "Reason",
    "Shape",
    "perform",
    "perform_all",
    "record_done",
    "shapes",
]
