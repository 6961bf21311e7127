"""What comes in and goes out: the seed, key figures from Kolada."""
