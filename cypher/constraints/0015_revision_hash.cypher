// The revision tells the hash of the change that made it, so that another database is told from this one.
// params: none
// returns: nothing
MATCH (revision:Revision)
SET revision.hash = coalesce(COLLECT {
  MATCH (change:Change {revision: revision.n})
  WHERE NOT change.refused
  RETURN change.hash ORDER BY change.seq DESC
}[0], '');
