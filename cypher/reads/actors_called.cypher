// Which actors that aren't archived have this id or name, whatever its case?
// params: called
// returns: a list of [id, name]
RETURN COLLECT {
  MATCH (actor:Actor)
  WHERE actor.archivedAt IS NULL AND (actor.id = $called OR toLower(actor.name) = toLower($called))
  RETURN [actor.id, actor.name] ORDER BY actor.id
} AS actors
