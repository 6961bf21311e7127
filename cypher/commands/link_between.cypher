// Is there a link between the two already, and does any aim lead to its start?
// params: start, end
// returns: links, ledTo
MATCH (from:Goal|Outcome|Contribution {id: $start})
RETURN COLLECT {
  MATCH (from)-[link:CONTRIBUTES_TO]->(to)
  WHERE to.id = $end
  RETURN link {.id, .version}
} AS links,
EXISTS { MATCH (from)<-[:CONTRIBUTES_TO]-(aim) WHERE aim:Goal OR aim:Outcome } AS ledTo
