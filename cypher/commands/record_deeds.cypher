// Put changes at the end of the log, raise the revision, and keep what was answered under callers' keys.
// params: log
// returns: seq; no row, and nothing is recorded, where the log has moved on
MATCH (audit:Audit), (revision:Revision)
WHERE audit.seq = $log.known
SET audit.seq = $log.seq, audit.hash = $log.hash, revision.n = $log.revision, revision.hash = $log.revisionHash
WITH audit
CALL () {
  UNWIND $log.changes AS logged
  CREATE (change:Change)
  SET change = logged
  FOREACH (id IN logged.nodes | CREATE (change)-[:CONCERNS]->(:Mention {of: id}))
}
CALL () {
  UNWIND $log.answers AS answer
  CREATE (kept:IdempotencyKey)
  SET kept = answer
}
RETURN audit.seq AS seq
