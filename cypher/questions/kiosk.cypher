// What is asked at the kiosk with this key?
// params: id
// returns: asked, a map with the measure's name and whether it takes votes; null for none
RETURN COLLECT {
  MATCH (:ApiKey {id: $id})-[:COUNTS_FOR]->(measure:Measure)
  RETURN {
    name: measure.name,
    spent: false,
    open: measure.archivedAt IS NULL AND measure.method = 'PULSE'
  }
}[0] AS asked
