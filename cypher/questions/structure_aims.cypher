// Which visions, outcomes and goals are there?
// params: none
// returns: aims, a list of [id, external weight, archived]
MATCH (aim:Vision|Outcome|Goal)
RETURN collect([aim.id, aim.externalWeight, aim.archivedAt IS NOT NULL]) AS aims
