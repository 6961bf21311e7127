// Which actors are there, and what is each part of?
// params: none
// returns: actors, a list of [id, kind, superior's id, archived, measures that it has time for]
MATCH (actor:Actor)
OPTIONAL MATCH (actor)-[:PART_OF]->(superior:Actor)
RETURN collect([actor.id, actor.kind, superior.id, actor.archivedAt IS NOT NULL, actor.measuresBudget]) AS actors
