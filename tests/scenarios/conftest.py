"""The service over an empty graph, for a scenario to fill."""

from tests.api.conftest import api

__all__ = ["api"]
