"""The place that the graph is about."""

from samsyn.api.types.node import Changeable
from samsyn.reading.declarations import stored
from samsyn.reading.types import object_type


@object_type("The municipality or region that this service describes.")
class Place(Changeable):
    code: str = stored("Code of the municipality or region, such as 0665.")
    name: str = stored("Name of the municipality or region, such as Vaggeryd.")
