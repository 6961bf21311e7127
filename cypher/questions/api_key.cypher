// Whose key is this, and what is it good for?
// params: id
// returns: key, a map with the ids of the actors that it acts for, null where there is none; and the graph's revision
RETURN
  COLLECT {
    MATCH (key:ApiKey {id: $id})
    RETURN key {.id, .name, .role, .digest, .expiresAt, .revokedAt, .lastUsedOn}
  }[0] AS key,
  COLLECT { MATCH (:ApiKey {id: $id})-[:ACTS_FOR]->(actor:Actor) RETURN actor.id } AS actors,
  COLLECT { MATCH (revision:Revision) RETURN revision.n }[0] AS revision
