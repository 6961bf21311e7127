// Say that an actor uses a shared asset.
// params: actor, asset, now
// returns: id (of the actor)
MATCH (actor:Actor {id: $actor})
MATCH (asset:Asset {id: $asset})
CREATE (actor)-[:USES]->(asset)
SET actor.version = actor.version + 1, actor.updatedAt = $now
RETURN actor.id AS id
