// Which migrations are done?
// params: none
// returns: a list of [number, name], in order
RETURN COLLECT {
  MATCH (migration:Migration)
  RETURN [migration.number, migration.name]
  ORDER BY migration.number
} AS migrations
