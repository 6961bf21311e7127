// Which keys were issued?
// params: none
// returns: a list of maps, the newest first
RETURN COLLECT {
  MATCH (key:ApiKey)
  RETURN key {.id, .name, .role, .createdAt, .expiresAt, .revokedAt, .lastUsedOn} ORDER BY key.id DESC
} AS keys
