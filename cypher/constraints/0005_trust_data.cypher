// What was approved once is public; and the relationships of keys are known before the first deed.
// params: none
// returns: nothing

MATCH (contribution:Contribution)
WHERE contribution.status IN ['APPROVED', 'ENDED'] OR contribution.decisionStatus = 'APPROVED'
SET contribution.public = true;

CREATE (start:Migration), (end:Migration),
  (start)-[:ACTS_FOR]->(end),
  (start)-[:COUNTS_FOR]->(end)
DETACH DELETE start, end;
