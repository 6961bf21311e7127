"""Contributions: registered, changed or proposed, confirmed, decided."""
