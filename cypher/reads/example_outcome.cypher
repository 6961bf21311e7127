// Which outcome shows best who drives it: the one with the most links into it?
// params: none
// returns: outcomes, a list of {id, name} with one outcome at most
MATCH (outcome:Outcome) WHERE outcome.archivedAt IS NULL
WITH outcome, COUNT { (outcome)<-[:CONTRIBUTES_TO]-() } AS links
ORDER BY links DESC, outcome.id
LIMIT 1
RETURN collect({id: outcome.id, name: outcome.name}) AS outcomes
