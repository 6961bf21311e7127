// Take the write lock of the deeds; where are graph and log, and what was answered under these keys?
// params: keys
// returns: revision and the hash of its change, seq, hash, answered
MATCH (revision:Revision)
SET revision.turns = coalesce(revision.turns, 0) + 1
WITH revision
MATCH (audit:Audit)
RETURN revision.n AS revision, coalesce(revision.hash, '') AS revisionHash,
  audit.seq AS seq, coalesce(audit.hash, '') AS hash,
  COLLECT {
    UNWIND $keys AS key
    MATCH (answered:IdempotencyKey {key: key})
    RETURN answered {.key, .deed, .hash, .made}
  } AS answered
