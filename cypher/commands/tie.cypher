// Tie nodes of two types to each other.
// params: rows
// returns: nothing
UNWIND $rows AS row
MATCH (start:Start {known: row.start})
MATCH (end:End {known: row.end})
CREATE (start)-[tie:KIND]->(end)
SET tie = row.properties
