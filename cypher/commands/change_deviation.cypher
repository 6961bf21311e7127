// Move a deviation on, reviewed by an observation where one is given.
// params: id, changes, given
// returns: before, concerned
MATCH (deviation:Deviation {id: $id})
WITH deviation, properties(deviation) AS before
SET deviation += $changes
WITH deviation, before
CALL (deviation) {
  UNWIND $given.reviewedBy AS id
  MATCH (observation:Observation {id: id})
  CREATE (deviation)-[:REVIEWED_BY]->(observation)
}
RETURN before, COLLECT {
    MATCH (deviation)-[:DEVIATES]->(:Measure)<-[:OWNS]-(owner:Actor)
    RETURN owner.id
  } + COLLECT {
    MATCH (deviation)<-[:CORRECTS]-(:CorrectiveAction)<-[:OWNS]-(owner:Actor)
    RETURN owner.id
  } AS concerned
