"""The database: the port, its two homes, and the graph in memory that is loaded from it and follows its log."""
