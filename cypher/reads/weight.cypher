// What is recorded of the graph, and as of which revision and change?
// params: none
// returns: revision, hash, how many nodes and ties there are, digest, the sum of their hashes; null of these where nothing is
MATCH (revision:Revision)
RETURN revision.n AS revision, coalesce(revision.hash, '') AS hash,
  revision.nodes AS nodes, revision.ties AS ties, revision.digest AS digest
