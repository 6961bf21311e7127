// Add a goal with its owners, the values that it expresses and its links to the aims that it leads to.
// params: goal, given
// returns: id
CREATE (goal:Goal)
SET goal = $goal
WITH goal
CALL (goal) {
  UNWIND $given.owners AS id
  MATCH (owner:Actor {id: id})
  CREATE (goal)<-[:OWNS]-(owner)
}
CALL (goal) {
  UNWIND $given.values AS id
  MATCH (value:Value {id: id})
  CREATE (goal)-[:EXPRESSES]->(value)
}
CALL (goal) {
  UNWIND $given.links.Vision AS new
  MATCH (aim:Vision {id: new.to})
  CREATE (goal)-[link:CONTRIBUTES_TO]->(aim)
  SET link = new.link
}
CALL (goal) {
  UNWIND $given.links.Outcome AS new
  MATCH (aim:Outcome {id: new.to})
  CREATE (goal)-[link:CONTRIBUTES_TO]->(aim)
  SET link = new.link
}
CALL (goal) {
  UNWIND $given.links.Goal AS new
  MATCH (aim:Goal {id: new.to})
  CREATE (goal)-[link:CONTRIBUTES_TO]->(aim)
  SET link = new.link
}
RETURN goal.id AS id
