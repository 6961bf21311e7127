// Which numbers do several changes of the log have, or some that come after its end?
// params: none
// returns: numbers, in no order
MATCH (audit:Audit)
RETURN COLLECT {
  MATCH (change:Change)
  WITH change.seq AS seq, audit.seq AS end, count(*) AS times
  WHERE times > 1 OR seq > end
  RETURN seq
} AS numbers
