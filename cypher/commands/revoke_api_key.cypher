// Revoke an API key.
// params: id, at
// returns: id
MATCH (key:ApiKey {id: $id})
SET key.revokedAt = $at, key.version = key.version + 1
RETURN key.id AS id
