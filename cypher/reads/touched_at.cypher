// What did the changes of a revision touch that is still there?
// params: revision
// returns: touched: a list of lists of ids
RETURN COLLECT {
    MATCH (change:Change {revision: $revision})
    RETURN [id IN change.touched WHERE NOT id IN coalesce(change.removed, [])]
  } AS touched
