// Every type of relationship is known before the first deed, and the two counters stand at 0.
// params: none
// returns: nothing

// The embedded engine makes a type when it is first used, which would collide with the deeds around it.
CREATE (start:Migration), (end:Migration),
  (start)-[:MAKES]->(end),
  (start)-[:PART_OF]->(end),
  (start)-[:MEMBER_OF]->(end),
  (start)-[:OWNS]->(end),
  (start)-[:INDICATES]->(end),
  (start)-[:OF]->(end),
  (start)-[:EXPERIENCED_BY]->(end),
  (start)-[:RESTS_ON]->(end),
  (start)-[:EXPRESSES]->(end),
  (start)-[:USES]->(end),
  (start)-[:CONTRIBUTES_TO]->(end),
  (start)-[:CONTRIBUTED_TO]->(end)
DETACH DELETE start, end;

MERGE (revision:Revision {id: 'revision'})
ON CREATE SET revision.n = 0;

MERGE (audit:Audit {id: 'audit'})
ON CREATE SET audit.seq = 0;
