// What is asked by the ballot with this hash, and was it counted?
// params: hash
// returns: asked, a map with the measure's name and whether the ballot is spent and the measure takes votes; null for none
RETURN COLLECT {
  MATCH (ballot:Ballot {hash: $hash})
  MATCH (measure:Measure {id: ballot.measureId})
  RETURN {
    name: measure.name,
    spent: ballot.spent,
    open: measure.archivedAt IS NULL AND measure.method = 'PULSE'
  }
}[0] AS asked
