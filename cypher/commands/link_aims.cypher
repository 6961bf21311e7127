// Link a goal, an outcome or a contribution to an aim; the link belongs to its start.
// params: start, end, link, now
// returns: id (of the start)
MATCH (from:Goal|Outcome|Contribution {id: $start})
MATCH (to:Vision|Outcome|Goal {id: $end})
SET from.version = from.version + 1, from.updatedAt = $now
CREATE (from)-[link:CONTRIBUTES_TO]->(to)
SET link = $link
RETURN from.id AS id
