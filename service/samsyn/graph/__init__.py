"""The graph in memory: the domain on one page (`records`), neighbours, indexes, and what changes them. No I/O."""
