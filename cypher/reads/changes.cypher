// Which changes with a number from `high` down to `low` fit, and may be seen by whoever asks?
// params: high, low, given
// returns: changes: a list of [seq, id, at, deed, by, node, before, after, reason, refused, importId], in no order
RETURN COLLECT {
    UNWIND range($low, $high) AS seq
    MATCH (change:Change {seq: seq})
    WITH change, CASE WHEN $given.viewerRole = 'ADMIN' THEN coalesce(change.byName, change.by) ELSE change.by END AS by
    WHERE ($given.deedAmong IS NULL OR change.deed IN $given.deedAmong)
      AND ($given.deedContains IS NULL OR toLower(change.deed) CONTAINS $given.deedContains)
      AND ($given.deedIsNull IS NULL OR $given.deedIsNull = (change.deed IS NULL))
      AND ($given.byAmong IS NULL OR by IN $given.byAmong)
      AND ($given.byContains IS NULL OR toLower(by) CONTAINS $given.byContains)
      AND ($given.byIsNull IS NULL OR $given.byIsNull = (by IS NULL))
      AND ($given.since IS NULL OR change.at >= $given.since)
      AND ($given.until IS NULL OR change.at <= $given.until)
      AND ($given.refused IS NULL OR change.refused = $given.refused)
      AND ($given.imports IS NULL OR change.importId IN $given.imports)
      AND ($given.importIsNull IS NULL OR $given.importIsNull = (change.importId IS NULL))
      AND (NOT $given.concerning OR any(node IN change.nodes WHERE $given.nodes IS NULL OR node IN $given.nodes))
      AND ($given.viewerRole = 'ADMIN' OR change.byId = $given.viewer OR change.audience = 'ALL'
        OR ($given.viewerRole = 'STRATEGIST' AND change.audience = 'STRATEGISTS')
        OR ($given.viewerRole = 'PARTNER' AND any(maker IN coalesce(change.makers, []) WHERE maker IN $given.viewerActors)))
    RETURN [change.seq, change.id, change.at, change.deed, by, change.node, coalesce(change.before, '{}'), coalesce(change.after, '{}'), change.reason, change.refused, change.importId]
  } AS changes
