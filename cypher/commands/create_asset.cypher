// Add a shared asset.
// params: asset
// returns: id
CREATE (asset:Asset)
SET asset = $asset
RETURN asset.id AS id
