// Record what a restored graph and its log come to, and that the restoring is done.
// params: recorded
// returns: nothing
MATCH (revision:Revision)
SET revision.n = $recorded.revision, revision.hash = $recorded.revisionHash, revision.nodes = $recorded.nodes,
  revision.ties = $recorded.ties, revision.digest = $recorded.digest
WITH revision
MATCH (audit:Audit)
SET audit.seq = $recorded.seq, audit.hash = $recorded.hash, audit.unchained = $recorded.unchained,
  audit.lost = $recorded.lost
WITH audit
MATCH (mark:Migration {number: 0})
DELETE mark
