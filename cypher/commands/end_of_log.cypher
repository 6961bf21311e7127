// Take the write lock without a new revision, and tell the end of the log and what these actors are called.
// params: actors
// returns: seq, hash, actors
MATCH (revision:Revision)
SET revision.n = revision.n + 0
WITH revision
MATCH (audit:Audit)
RETURN audit.seq AS seq, coalesce(audit.hash, '') AS hash,
  COLLECT { UNWIND $actors AS id MATCH (actor:Actor {id: id}) RETURN actor.name ORDER BY actor.id } AS actors
