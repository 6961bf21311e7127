// Change a link, and the version of its start with it.
// params: id, changes, now
// returns: id
MATCH (from)-[link:CONTRIBUTES_TO]->()
WHERE link.id = $id
SET link += $changes, from.version = from.version + 1, from.updatedAt = $now
RETURN link.id AS id
