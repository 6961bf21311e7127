// The changes of a part of the log, as the chain needs them.
// params: first, last
// returns: changes, in no order
RETURN COLLECT {
  UNWIND range($first, $last) AS seq
  MATCH (change:Change {seq: seq})
  RETURN change {.id, .seq, .revision, .at, .deed, .by, .byId, .byName, .node, .nodes, .before, .after, .reason, .changes,
    .refused, .salt, .digest, .hash, .redactedAt}
} AS changes
