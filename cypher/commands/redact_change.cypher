// Take the content of a change away; its digest stays, and with it the chain.
// params: seq, at
// returns: seq
MATCH (change:Change {seq: $seq})
SET change.redactedAt = $at, change.byName = null, change.before = null, change.after = null, change.reason = null, change.changes = null,
  change.salt = null
RETURN change.seq AS seq
