// What was written before there was a chain is found in the history, is no part of the chain, and is seen by admins.
// params: none
// returns: nothing

MATCH (change:Change)
WHERE change.audience IS NULL
SET change.audience = 'ADMINS'
FOREACH (id IN change.nodes | CREATE (change)-[:CONCERNS]->(:Mention {of: id}));

MATCH (audit:Audit)
WHERE audit.unchained IS NULL
SET audit.unchained = audit.seq;

CREATE (start:Migration), (end:Migration),
  (start)-[:CONCERNS]->(end)
DETACH DELETE start, end;
