// Store observations, the new ones and those in the place of known ones, change their measures, and open deviations.
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
CALL () {
  UNWIND $given.deviations AS opened
  MATCH (measure:Measure {id: opened.measure})
  MATCH (observation:Observation {id: opened.shownBy[0]})
  CREATE (measure)<-[:DEVIATES]-(deviation:Deviation)-[:SHOWN_BY]->(observation)
  SET deviation = opened.deviation
}
