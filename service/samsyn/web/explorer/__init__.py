"""The explorer: pages on which people see who drives what, as they are built from explorer/."""
