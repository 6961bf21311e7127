"""Votes: counted many at once. They are no deeds; what they publish is."""
