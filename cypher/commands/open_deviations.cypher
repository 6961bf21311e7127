// Add deviations of measures, shown by observations.
// params: given
// returns: nothing
UNWIND $given.opened AS opened
MATCH (measure:Measure {id: opened.measure})
CREATE (deviation:Deviation)-[:DEVIATES]->(measure)
SET deviation = opened.deviation
WITH opened, deviation
CALL (opened, deviation) {
  UNWIND opened.shownBy AS id
  MATCH (observation:Observation {id: id})
  CREATE (deviation)-[:SHOWN_BY]->(observation)
}
