// Add an outcome with the groups that experience it and its links to the aims that it leads to.
// params: outcome, given
// returns: id
CREATE (outcome:Outcome)
SET outcome = $outcome
WITH outcome
CALL (outcome) {
  UNWIND $given.groups AS id
  MATCH (group:BeneficiaryGroup {id: id})
  CREATE (outcome)-[:EXPERIENCED_BY]->(group)
}
CALL (outcome) {
  UNWIND $given.links.Vision AS new
  MATCH (aim:Vision {id: new.to})
  CREATE (outcome)-[link:CONTRIBUTES_TO]->(aim)
  SET link = new.link
}
CALL (outcome) {
  UNWIND $given.links.Outcome AS new
  MATCH (aim:Outcome {id: new.to})
  CREATE (outcome)-[link:CONTRIBUTES_TO]->(aim)
  SET link = new.link
}
CALL (outcome) {
  UNWIND $given.links.Goal AS new
  MATCH (aim:Goal {id: new.to})
  CREATE (outcome)-[link:CONTRIBUTES_TO]->(aim)
  SET link = new.link
}
RETURN outcome.id AS id
