// Who answers for which goal or measure?
// params: none
// returns: owners, a list of [goal's or measure's id, actor's id]
MATCH (actor:Actor)-[:OWNS]->(owned)
RETURN collect([owned.id, actor.id]) AS owners
