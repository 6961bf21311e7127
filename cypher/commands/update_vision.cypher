// Change a vision. Its values are replaced where they are given; those that are archived stay.
// params: id, changes, given
// returns: before, valueIds
MATCH (vision:Vision {id: $id})
WITH vision, properties(vision) AS before,
  COLLECT {
    MATCH (vision)-[:RESTS_ON]->(value:Value)
    WHERE value.archivedAt IS NULL
    RETURN value.id ORDER BY value.id
  } AS valueIds
SET vision += $changes
WITH vision, before, valueIds
CALL (vision) {
  MATCH (vision)-[rests:RESTS_ON]->(value:Value)
  WHERE $given.values IS NOT NULL AND value.archivedAt IS NULL AND NOT value.id IN $given.values
  DELETE rests
}
CALL (vision) {
  UNWIND $given.values AS id
  MATCH (value:Value {id: id})
  MERGE (vision)-[:RESTS_ON]->(value)
}
RETURN before, valueIds
