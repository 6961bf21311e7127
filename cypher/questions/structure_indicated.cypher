// What tells of what?
// params: none
// returns: indicated, a list of [measure's id, id of an aim or a contribution]
MATCH (measure:Measure)-[:INDICATES]->(node)
RETURN collect([measure.id, node.id]) AS indicated
