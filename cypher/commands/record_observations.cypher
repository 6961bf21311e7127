// Store observations, the new ones and those in the place of known ones, and change their measures.
// params: given
// returns: nothing
CALL () {
  UNWIND $given.new AS recorded
  MATCH (measure:Measure {id: recorded.measure})
  CREATE (measure)<-[:OF]-(observation:Observation)
  SET observation = recorded.observation
}
CALL () {
  UNWIND $given.known AS recorded
  MATCH (observation:Observation {id: recorded.id})
  SET observation = recorded
}
CALL () {
  UNWIND $given.measures AS changed
  MATCH (measure:Measure {id: changed.id})
  SET measure += changed.changes
}
