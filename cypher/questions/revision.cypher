// What is the graph's revision? 0 before the first deed.
// params: none
// returns: n
OPTIONAL MATCH (revision:Revision)
RETURN coalesce(revision.n, 0) AS n
