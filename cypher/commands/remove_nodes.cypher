// Remove nodes of one type, with whatever is still tied to them.
// params: rows
// returns: nothing
UNWIND $rows AS row
MATCH (node:Label {known: row.node})
DETACH DELETE node
