// What is recorded of the log beside its end: how many changes are older than its chain, and how many are lost.
// params: none
// returns: unchained, lost
OPTIONAL MATCH (audit:Audit)
RETURN coalesce(audit.unchained, 0) AS unchained, coalesce(audit.lost, 0) AS lost
