// Change a measure. Its owner and what it indicates are replaced where they are given; what is archived stays.
// params: id, changes, given
// returns: before, ownerId, indicatesIds
MATCH (measure:Measure {id: $id})
WITH measure, properties(measure) AS before,
  head(COLLECT { MATCH (measure)<-[:OWNS]-(owner:Actor) RETURN owner.id }) AS ownerId,
  COLLECT {
    MATCH (measure)-[:INDICATES]->(indicated)
    WHERE indicated.archivedAt IS NULL
    RETURN indicated.id ORDER BY indicated.id
  } AS indicatesIds
SET measure += $changes
WITH measure, before, ownerId, indicatesIds
CALL (measure) {
  MATCH (measure)<-[owns:OWNS]-(:Actor)
  WHERE $given.owners IS NOT NULL
  DELETE owns
}
CALL (measure) {
  UNWIND $given.owners AS id
  MATCH (owner:Actor {id: id})
  CREATE (measure)<-[:OWNS]-(owner)
}
CALL (measure) {
  MATCH (measure)-[indicates:INDICATES]->(indicated)
  WHERE $given.kept IS NOT NULL AND indicated.archivedAt IS NULL AND NOT indicated.id IN $given.kept
  DELETE indicates
}
CALL (measure) {
  UNWIND $given.indicates.Vision AS id
  MATCH (indicated:Vision {id: id})
  MERGE (measure)-[:INDICATES]->(indicated)
}
CALL (measure) {
  UNWIND $given.indicates.Outcome AS id
  MATCH (indicated:Outcome {id: id})
  MERGE (measure)-[:INDICATES]->(indicated)
}
CALL (measure) {
  UNWIND $given.indicates.Goal AS id
  MATCH (indicated:Goal {id: id})
  MERGE (measure)-[:INDICATES]->(indicated)
}
CALL (measure) {
  UNWIND $given.indicates.Contribution AS id
  MATCH (indicated:Contribution {id: id})
  MERGE (measure)-[:INDICATES]->(indicated)
}
RETURN before, ownerId, indicatesIds
