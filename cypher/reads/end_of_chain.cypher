// Where do the log and its chain end, and how many changes are older than the chain? 0 before there is a log.
// params: none
// returns: seq, hash, unchained
OPTIONAL MATCH (audit:Audit)
RETURN coalesce(audit.seq, 0) AS seq, coalesce(audit.hash, '') AS hash, coalesce(audit.unchained, 0) AS unchained
