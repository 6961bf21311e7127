// The lock of those who count votes is there, and the relationship of what is shown is known before the first vote.
// params: none
// returns: nothing

MERGE (counting:Counting {id: 'counting'})
ON CREATE SET counting.times = 0;

CREATE (start:Migration), (end:Migration),
  (start)-[:TELLS_OF]->(end)
DETACH DELETE start, end;
