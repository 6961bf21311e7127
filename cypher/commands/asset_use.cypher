// Does an actor use an asset?
// params: actor, asset
// returns: used
MATCH (actor:Actor {id: $actor})
RETURN EXISTS { MATCH (actor)-[:USES]->(asset:Asset) WHERE asset.id = $asset } AS used
