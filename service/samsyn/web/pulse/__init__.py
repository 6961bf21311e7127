"""The page on which people vote with a thumb."""
