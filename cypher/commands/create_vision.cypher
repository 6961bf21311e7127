// Add a vision with the values that it rests on.
// params: vision, given
// returns: id
CREATE (vision:Vision)
SET vision = $vision
WITH vision
CALL (vision) {
  UNWIND $given.values AS id
  MATCH (value:Value {id: id})
  CREATE (vision)-[:RESTS_ON]->(value)
}
RETURN vision.id AS id
