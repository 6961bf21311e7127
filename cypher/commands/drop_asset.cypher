// Say that an actor doesn't use a shared asset any more.
// params: actor, asset, now
// returns: id (of the actor)
MATCH (actor:Actor {id: $actor})-[uses:USES]->(asset:Asset)
WHERE asset.id = $asset
DELETE uses
SET actor.version = actor.version + 1, actor.updatedAt = $now
RETURN actor.id AS id
