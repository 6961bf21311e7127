// The changes of the log with these numbers, as the chain needs them, and what they touched.
// params: numbers
// returns: changes, in no order
RETURN COLLECT {
  UNWIND $numbers AS seq
  MATCH (change:Change {seq: seq})
  RETURN change {.id, .seq, .formerSeq, .revision, .at, .deed, .by, .byId, .byName, .node, .nodes, .before, .after, .reason,
    .changes, .refused, .salt, .digest, .hash, .redactedAt, .touched, .removed, .importId}
} AS changes
