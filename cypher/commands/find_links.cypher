// Find links by their ids, with their ends; those that were removed, too.
// params: ids
// returns: id, version, archivedAt (of the start), unlinked, facts
MATCH (from)-[link:CONTRIBUTES_TO]->(to)
WHERE link.id IN $ids
RETURN link.id AS id, link.version AS version, from.archivedAt AS archivedAt, false AS unlinked,
  link {.weight, .polarity, .confidence, .rationale, from: from.id, fromVersion: from.version,
    start: from {.status, .public}, to: to.id} AS facts
UNION ALL
MATCH (from)-[link:CONTRIBUTED_TO]->(to)
WHERE link.id IN $ids
RETURN link.id AS id, link.version AS version, from.archivedAt AS archivedAt, true AS unlinked,
  link {.weight, .polarity, .confidence, .rationale, from: from.id, fromVersion: from.version,
    start: from {.status, .public}, to: to.id} AS facts
