// Change a shared asset.
// params: id, changes
// returns: before
MATCH (asset:Asset {id: $id})
WITH asset, properties(asset) AS before
SET asset += $changes
RETURN before
