// What did the changes of a revision touch?
// params: revision
// returns: touched, a list of lists of ids
RETURN COLLECT {
  MATCH (change:Change {revision: $revision})
  RETURN change.touched
} AS touched
