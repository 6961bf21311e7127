// Add a measure with its owner and what it indicates.
// params: measure, given
// returns: id
CREATE (measure:Measure)
SET measure = $measure
WITH measure
CALL (measure) {
  UNWIND $given.owners AS id
  MATCH (owner:Actor {id: id})
  CREATE (measure)<-[:OWNS]-(owner)
}
CALL (measure) {
  UNWIND $given.indicates.Vision AS id
  MATCH (indicated:Vision {id: id})
  CREATE (measure)-[:INDICATES]->(indicated)
}
CALL (measure) {
  UNWIND $given.indicates.Outcome AS id
  MATCH (indicated:Outcome {id: id})
  CREATE (measure)-[:INDICATES]->(indicated)
}
CALL (measure) {
  UNWIND $given.indicates.Goal AS id
  MATCH (indicated:Goal {id: id})
  CREATE (measure)-[:INDICATES]->(indicated)
}
CALL (measure) {
  UNWIND $given.indicates.Contribution AS id
  MATCH (indicated:Contribution {id: id})
  CREATE (measure)-[:INDICATES]->(indicated)
}
RETURN measure.id AS id
