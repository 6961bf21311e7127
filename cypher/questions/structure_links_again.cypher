// What are these links now?
// params: ids
// returns: links, as the statement that lists them all
MATCH (start)-[link:CONTRIBUTES_TO]->(aim)
WHERE link.id IN $ids
RETURN collect([link.id, start.id, aim.id, link.weight, link.polarity, link.confidence]) AS links
