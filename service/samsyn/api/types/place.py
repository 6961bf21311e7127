"""The place that the graph is about."""

from samsyn.api.types.node import Changeable
from samsyn.reading.declarations import stored
from samsyn.reading.types import object_type


@object_type("The one place that the graph is about.")
class Place(Changeable):
    code: str = stored("E.g. 0665.")
    name: str = stored("E.g. Vaggeryd.")
