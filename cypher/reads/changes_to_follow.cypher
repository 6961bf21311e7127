// What is the graph's revision, how long is the log, and what did the changes in a part of the log touch?
// params: known, first, last
// returns: revision and the hash of its last change, seq, hash of the change number `known` or null, changes: a list of [seq,
//   revision or null, hash, ids touched, ids removed], in no order; one that was renumbered is followed already
MATCH (revision:Revision), (audit:Audit)
RETURN revision.n AS revision, coalesce(revision.hash, '') AS revisionHash, audit.seq AS seq,
  COLLECT { MATCH (change:Change {seq: $known}) RETURN change.hash }[0] AS knownHash,
  COLLECT {
    UNWIND range($first, $last) AS seq
    MATCH (change:Change {seq: seq})
    RETURN CASE WHEN change.formerSeq IS NULL
      THEN [change.seq, change.revision, change.hash, change.touched, coalesce(change.removed, [])]
      ELSE [change.seq, null, change.hash, [], []] END
  } AS changes
