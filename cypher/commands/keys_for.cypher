// Which keys act for an actor now?
// params: actor, now
// returns: id
MATCH (actor:Actor {id: $actor})<-[:ACTS_FOR]-(key:ApiKey)
WHERE key.revokedAt IS NULL AND (key.expiresAt IS NULL OR key.expiresAt > $now)
RETURN key.id AS id
