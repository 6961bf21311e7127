// Register a contribution with its makers, its links to aims and the values that it expresses.
// params: contribution, given
// returns: id
CREATE (contribution:Contribution)
SET contribution = $contribution
WITH contribution
CALL (contribution) {
  UNWIND $given.makers AS maker
  MATCH (actor:Actor {id: maker.actorId})
  CREATE (contribution)<-[:MAKES {role: maker.role, share: maker.share, confirmedAt: maker.confirmedAt}]-(actor)
}
CALL (contribution) {
  UNWIND $given.links.Vision AS new
  MATCH (aim:Vision {id: new.to})
  CREATE (contribution)-[link:CONTRIBUTES_TO]->(aim)
  SET link = new.link
}
CALL (contribution) {
  UNWIND $given.links.Outcome AS new
  MATCH (aim:Outcome {id: new.to})
  CREATE (contribution)-[link:CONTRIBUTES_TO]->(aim)
  SET link = new.link
}
CALL (contribution) {
  UNWIND $given.links.Goal AS new
  MATCH (aim:Goal {id: new.to})
  CREATE (contribution)-[link:CONTRIBUTES_TO]->(aim)
  SET link = new.link
}
CALL (contribution) {
  UNWIND $given.values AS id
  MATCH (value:Value {id: id})
  CREATE (contribution)-[:EXPRESSES]->(value)
}
RETURN contribution.id AS id
