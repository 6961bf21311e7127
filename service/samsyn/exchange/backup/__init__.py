"""Backups: everything that is stored, in one file, and back into an empty database of either home."""
