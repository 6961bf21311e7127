"""Plans and reports in StratML (ISO 17469), Part 1 and 2: out of the graph, and into it."""
