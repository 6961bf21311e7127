// What must an import of key figures know?
// params: none
// returns: the place's code or null, the measures with a key figure, the peer groups, and all areas observed
RETURN COLLECT { MATCH (place:Place) RETURN place.code }[0] AS place,
  COLLECT {
    MATCH (measure:Measure)
    WHERE measure.kpiId IS NOT NULL AND measure.archivedAt IS NULL
    RETURN measure {
      .id, .name, .unit, .unitKind, .scaleMin, .scaleMax, .version, .kpiId, .kpiTitle, .kpiDefinition, .retired
    } ORDER BY measure.id
  } AS measures,
  COLLECT { MATCH (group:PeerGroup) RETURN group {.id, .name, .members} ORDER BY group.id } AS groups,
  COLLECT { MATCH (observation:Observation) RETURN DISTINCT observation.area } AS areas
