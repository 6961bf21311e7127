// Remove observations and change their measures.
// params: given
// returns: nothing
CALL () {
  UNWIND $given.ids AS id
  MATCH (observation:Observation {id: id})
  DETACH DELETE observation
}
CALL () {
  UNWIND $given.measures AS changed
  MATCH (measure:Measure {id: changed.id})
  SET measure += changed.changes
}
