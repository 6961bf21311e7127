// Set properties of relationships between nodes of two types; `link` is null where these have no id of their own.
// params: rows
// returns: nothing
UNWIND $rows AS row
MATCH (start:Start {known: row.start})-[tie:KIND]->(end:End)
WHERE end.known = row.end AND (row.link IS NULL OR tie.id = row.link)
SET tie += row.properties
