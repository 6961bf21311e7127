// Where do the log and its chain end, and how many changes are older than the chain?
// params: none
// returns: seq, hash, unchained
MATCH (audit:Audit)
RETURN audit.seq AS seq, coalesce(audit.hash, '') AS hash, coalesce(audit.unchained, 0) AS unchained
