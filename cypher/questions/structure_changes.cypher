// What is the graph's revision, how long is the log, and what did the changes in a part of the log touch?
// params: first, last
// returns: revision, seq, changes: a list of [seq, revision or null, ids], in no order
MATCH (revision:Revision), (audit:Audit)
RETURN revision.n AS revision, audit.seq AS seq,
  COLLECT {
    UNWIND range($first, $last) AS seq
    MATCH (change:Change {seq: seq})
    RETURN [change.seq, change.revision, change.touched]
  } AS changes
