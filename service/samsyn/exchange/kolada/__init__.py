"""`samsyn import kolada`: key figures' values from Kolada, from a file or fetched, for the place and its peers."""

from samsyn.exchange.kolada.run import fetched, from_file

__all__ = ["fetched", "from_file"]
