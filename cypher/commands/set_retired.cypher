// Flag a measure as retired, or not.
// params: id, changes
// returns: id
MATCH (measure:Measure {id: $id})
SET measure += $changes
RETURN measure.id AS id
