// Which contributions count now and would be left without a maker if this actor were archived?
// params: id
// returns: id, title
MATCH (actor:Actor {id: $id})-[:MAKES]->(contribution:Contribution)
WHERE contribution.status = 'APPROVED' AND contribution.delivery <> 'CANCELLED' AND contribution.archivedAt IS NULL
  AND NOT EXISTS {
    MATCH (contribution)<-[:MAKES]-(other:Actor)
    WHERE other.id <> $id AND other.archivedAt IS NULL
  }
RETURN contribution.id AS id, contribution.title AS title
ORDER BY contribution.titleSort, id
