// What is a change of the log, told by its number, and may whoever asks see it?
// params: seq, viewer, viewerRole, viewerActors
// returns: found: a list of one change or none
RETURN COLLECT {
  MATCH (change:Change {seq: $seq})
  WHERE $viewerRole = 'ADMIN' OR change.byId = $viewer OR change.audience = 'ALL'
    OR ($viewerRole = 'STRATEGIST' AND change.audience = 'STRATEGISTS')
    OR ($viewerRole = 'PARTNER' AND any(maker IN coalesce(change.makers, []) WHERE maker IN $viewerActors))
  RETURN change {.seq, .deed, .byId, .node, .refused, .changes, .redactedAt, .audience, .makers}
} AS found
