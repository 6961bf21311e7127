// Change a value.
// params: id, changes
// returns: before
MATCH (value:Value {id: $id})
WITH value, properties(value) AS before
SET value += $changes
RETURN before
