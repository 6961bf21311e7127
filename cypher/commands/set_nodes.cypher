// Set properties of nodes of one type.
// params: rows
// returns: nothing
UNWIND $rows AS row
MATCH (node:Label {known: row.node})
SET node += row.properties
