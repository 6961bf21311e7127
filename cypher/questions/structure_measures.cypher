// Which measures are there, and how does each stand?
// params: none
// returns: measures, a list of [id, stage, attainment, index, day from which it is stale, archived]
MATCH (measure:Measure)
RETURN collect([
  measure.id,
  measure.stage,
  measure.attainment,
  measure.index,
  measure.staleFrom,
  measure.archivedAt IS NOT NULL
]) AS measures
