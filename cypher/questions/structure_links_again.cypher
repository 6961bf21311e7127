// What are these links now?
// params: ids
// returns: links, as the statement that lists them all, and the revision after that
MATCH (start)-[link:CONTRIBUTES_TO]->(aim)
WHERE link.id IN $ids
WITH collect([link.id, start.id, aim.id, link.weight, link.polarity, link.confidence]) AS links
RETURN links, COLLECT { MATCH (revision:Revision) RETURN revision.n }[0] AS revision
