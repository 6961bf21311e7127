// Record a deed: one change in the log, and its answer under the caller's key, where there is one.
// params: change, given
// returns: seq
MATCH (audit:Audit)
SET audit.seq = audit.seq + 1
CREATE (change:Change)
SET change = $change, change.seq = audit.seq
FOREACH (answer IN $given.answers | CREATE (kept:IdempotencyKey) SET kept = answer)
RETURN change.seq AS seq
