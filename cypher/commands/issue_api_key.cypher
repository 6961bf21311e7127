// Store an API key, whom it acts for and which measure it is bound to.
// params: key, given
// returns: id
CREATE (key:ApiKey)
SET key = $key
WITH key
CALL (key) {
  UNWIND $given.actors AS id
  MATCH (actor:Actor {id: id})
  CREATE (key)-[:ACTS_FOR]->(actor)
}
CALL (key) {
  UNWIND $given.measures AS id
  MATCH (measure:Measure {id: id})
  CREATE (key)-[:COUNTS_FOR]->(measure)
}
RETURN key.id AS id
