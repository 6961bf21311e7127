// Take the write lock of the deeds, put changes into the log, raise revision and the graph's weight, and keep what was answered.
// params: log
// returns: seq; no row, and nothing is recorded, where the log has moved on or something was answered under a key
MATCH (revision:Revision)
SET revision.turns = coalesce(revision.turns, 0) + 1
WITH revision
MATCH (audit:Audit)
WITH audit, revision, COLLECT {
  UNWIND $log.keys AS key
  MATCH (answered:IdempotencyKey {key: key})
  RETURN answered.key
} AS answered
WHERE audit.seq = $log.known AND coalesce(audit.hash, '') = $log.knownHash AND size(answered) = 0
SET audit.seq = $log.seq, audit.hash = $log.hash, revision.n = $log.revision, revision.hash = $log.revisionHash,
  revision.nodes = revision.nodes + $log.nodes, revision.ties = revision.ties + $log.ties,
  revision.digest = (revision.digest + $log.digest) % 4611686018427387904
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
