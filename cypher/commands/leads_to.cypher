// What do these aims lead straight to, by live links or to the end of the search? A vision leads no further.
// params: ids, end
// returns: from, to
UNWIND $ids.Goal AS id
MATCH (goal:Goal {id: id})-[:CONTRIBUTES_TO]->(aim)
WHERE aim.archivedAt IS NULL OR aim.id = $end
RETURN id AS from, aim.id AS to
UNION ALL
UNWIND $ids.Outcome AS id
MATCH (outcome:Outcome {id: id})-[:CONTRIBUTES_TO]->(aim)
WHERE aim.archivedAt IS NULL OR aim.id = $end
RETURN id AS from, aim.id AS to
