// Remove some of all that a restoring that was broken off has left, but the migrations and the counters.
// params: size
// returns: removed, how many nodes
MATCH (node)
WHERE NOT node:Migration AND NOT node:Revision AND NOT node:Audit AND NOT node:Counting
WITH node LIMIT $size
DETACH DELETE node
RETURN count(*) AS removed
