// What is the graph's revision, and the hash of the change that made it? 0 and an empty text before the first deed.
// params: none
// returns: n, hash
OPTIONAL MATCH (revision:Revision)
RETURN coalesce(revision.n, 0) AS n, coalesce(revision.hash, '') AS hash
