// An empty graph comes to nothing, from which each deed goes on; what others come to is recorded when they are loaded.
// params: none
// returns: nothing
MATCH (audit:Audit {seq: 0})
MATCH (revision:Revision)
WHERE revision.n = 0 AND revision.digest IS NULL
SET revision.nodes = 0, revision.ties = 0, revision.digest = 0;
