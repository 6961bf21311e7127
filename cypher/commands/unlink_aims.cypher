// Remove a link: it is kept as one that was, so that its id and its history still answer.
// params: id, now
// returns: id
MATCH (from)-[link:CONTRIBUTES_TO]->(to)
WHERE link.id = $id
CREATE (from)-[former:CONTRIBUTED_TO]->(to)
SET former = properties(link), former.version = link.version + 1, former.updatedAt = $now, former.unlinkedAt = $now,
  from.version = from.version + 1, from.updatedAt = $now
DELETE link
RETURN former.id AS id
