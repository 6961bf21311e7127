// Note the day on which an API key was used.
// params: id, day
// returns: id
MATCH (key:ApiKey {id: $id})
SET key.lastUsedOn = $day
RETURN key.id AS id
