// What do these aims lead straight to, by live links? A vision leads no further.
// params: ids
// returns: from, to
UNWIND $ids.Goal AS id
MATCH (goal:Goal {id: id})-[:CONTRIBUTES_TO]->(aim)
WHERE aim.archivedAt IS NULL
RETURN id AS from, aim.id AS to
UNION ALL
UNWIND $ids.Outcome AS id
MATCH (outcome:Outcome {id: id})-[:CONTRIBUTES_TO]->(aim)
WHERE aim.archivedAt IS NULL
RETURN id AS from, aim.id AS to
