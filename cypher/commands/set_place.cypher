// Set the place.
// params: place, now
// returns: nothing
MERGE (place:Place)
SET place += $place, place.updatedAt = $now
