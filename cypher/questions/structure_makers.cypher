// Who makes which contribution?
// params: none
// returns: makers, a list of [contribution's id, actor's id, share]
MATCH (actor:Actor)-[makes:MAKES]->(contribution)
RETURN collect([contribution.id, actor.id, makes.share]) AS makers
