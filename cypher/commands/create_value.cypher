// Add a value.
// params: value
// returns: id
CREATE (value:Value)
SET value = $value
RETURN value.id AS id
