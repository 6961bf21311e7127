// How far is the database prepared: which migrations are done, how long is the log, and what is the graph's revision?
// params: none
// returns: a list of numbers, seq and n, both 0 before the migration that makes them
OPTIONAL MATCH (audit:Audit)
OPTIONAL MATCH (revision:Revision)
RETURN COLLECT { MATCH (migration:Migration) RETURN migration.number } AS migrations,
  coalesce(audit.seq, 0) AS seq, coalesce(revision.n, 0) AS n
