"""The deeds: one function each, performed in one transaction or not at all.

`DEEDS` tells each deed's name, input, payload and description; `perform` does one, `perform_all` many at once.
"""

from samsyn.commands.deeds import Deed, Done
from samsyn.commands.inputs import REQUIRED, Input, Shape, shapes
from samsyn.commands.performing import perform, perform_all
from samsyn.commands.reasons import Reason
from samsyn.commands.recording import record_done
from samsyn.commands.table import DEEDS

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
