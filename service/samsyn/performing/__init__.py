"""How deeds are done: they wait for their turn, are decided together, and are made durable in one transaction.

Votes are counted likewise, in transactions of their own.
"""

from samsyn.performing.opening import deeds_over
from samsyn.performing.perform import Deeds

__all__ = ["Deeds", "deeds_over"]
