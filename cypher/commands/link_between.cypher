// Is there a link between the two already?
// params: start, end
// returns: links
MATCH (from:Goal|Outcome|Contribution {id: $start})
RETURN COLLECT {
  MATCH (from)-[link:CONTRIBUTES_TO]->(to)
  WHERE to.id = $end
  RETURN link {.id, .version}
} AS links
