"""The questions: one function each over the graph in memory, by docs/definition.md. No I/O."""
