// Change a goal. Its owners and values are replaced where they are given; those that are archived stay.
// params: id, changes, given
// returns: before, ownerIds, valueIds
MATCH (goal:Goal {id: $id})
WITH goal, properties(goal) AS before,
  COLLECT {
    MATCH (goal)<-[:OWNS]-(owner:Actor)
    WHERE owner.archivedAt IS NULL
    RETURN owner.id ORDER BY owner.id
  } AS ownerIds,
  COLLECT {
    MATCH (goal)-[:EXPRESSES]->(value:Value)
    WHERE value.archivedAt IS NULL
    RETURN value.id ORDER BY value.id
  } AS valueIds
SET goal += $changes
WITH goal, before, ownerIds, valueIds
CALL (goal) {
  MATCH (goal)<-[owns:OWNS]-(owner:Actor)
  WHERE $given.owners IS NOT NULL AND owner.archivedAt IS NULL AND NOT owner.id IN $given.owners
  DELETE owns
}
CALL (goal) {
  UNWIND $given.owners AS id
  MATCH (owner:Actor {id: id})
  MERGE (goal)<-[:OWNS]-(owner)
}
CALL (goal) {
  MATCH (goal)-[expresses:EXPRESSES]->(value:Value)
  WHERE $given.values IS NOT NULL AND value.archivedAt IS NULL AND NOT value.id IN $given.values
  DELETE expresses
}
CALL (goal) {
  UNWIND $given.values AS id
  MATCH (value:Value {id: id})
  MERGE (goal)-[:EXPRESSES]->(value)
}
RETURN before, ownerIds, valueIds
