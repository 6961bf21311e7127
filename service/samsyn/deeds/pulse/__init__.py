"""Votes: ballots, counting, and what is shown."""
