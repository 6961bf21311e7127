// What are these measures, for whom there are votes?
// params: ids
// returns: measures
RETURN COLLECT {
  UNWIND $ids AS id
  MATCH (measure:Measure {id: id})
  RETURN measure {.id, .method, .archivedAt, .frequency}
} AS measures
