// Put changes into the log as they were, with what each concerns.
// params: rows
// returns: nothing
UNWIND $rows AS row
CREATE (change:Change)
SET change = row
FOREACH (id IN row.nodes | CREATE (change)-[:CONCERNS]->(:Mention {of: id}))
