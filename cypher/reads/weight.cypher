// What is recorded of the graph: how many nodes and relationships it has, and the sum of their hashes?
// params: none
// returns: nodes, ties, digest; null before it was ever loaded
MATCH (revision:Revision)
RETURN revision.nodes AS nodes, revision.ties AS ties, revision.digest AS digest
