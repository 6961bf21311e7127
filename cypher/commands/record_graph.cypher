// Record what the graph comes to, and how many changes of its log are lost.
// params: nodes, ties, digest, lost
// returns: nothing
MATCH (revision:Revision)
SET revision.nodes = $nodes, revision.ties = $ties, revision.digest = $digest
WITH revision
MATCH (audit:Audit)
SET audit.lost = $lost
