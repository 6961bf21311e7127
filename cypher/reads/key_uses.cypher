// On which days were these keys used last?
// params: ids
// returns: uses: a list of [id, day]
RETURN COLLECT {
    UNWIND $ids AS id
    MATCH (key:ApiKey {id: id})
    RETURN [key.id, key.lastUsedOn]
  } AS uses
