// What is recorded of the graph and of the log, beside them, and how many changes are there?
// params: none
// returns: revisions: lists of [nodes, relationships, the sum of their hashes], audits: lists of [seq, hash, changes that were lost,
//   hashes of the changes with the last number], changes
RETURN COLLECT { MATCH (revision:Revision) RETURN [revision.nodes, revision.ties, revision.digest] } AS revisions,
  COLLECT {
    MATCH (audit:Audit)
    RETURN [audit.seq, coalesce(audit.hash, ''), coalesce(audit.lost, 0), COLLECT {
      MATCH (change:Change)
      WHERE change.seq = audit.seq
      RETURN change.hash
    }]
  } AS audits,
  COUNT { (:Change) } AS changes
