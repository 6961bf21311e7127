// All that is stored of the changes of the log with these numbers.
// params: numbers
// returns: changes: lists of properties, in no order
RETURN COLLECT {
  UNWIND $numbers AS seq
  MATCH (change:Change {seq: seq})
  RETURN properties(change)
} AS changes
