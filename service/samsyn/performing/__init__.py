"""How deeds are done: they wait for their turn, are decided together, and are made durable in one transaction.

Votes are counted likewise, in transactions of their own.
"""

from samsyn.performing.perform import Deeds, deeds_over

__all__ = ["Deeds", "deeds_over"]
