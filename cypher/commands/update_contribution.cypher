// Change a contribution. Makers, links and values are replaced where they are given; what is archived stays.
// params: id, changes, now, given
// returns: before, valueIds
MATCH (contribution:Contribution {id: $id})
WITH contribution, properties(contribution) AS before,
  COLLECT {
    MATCH (contribution)-[:EXPRESSES]->(value:Value)
    WHERE value.archivedAt IS NULL
    RETURN value.id ORDER BY value.id
  } AS valueIds
SET contribution += $changes
WITH contribution, before, valueIds
CALL (contribution) {
  MATCH (contribution)<-[makes:MAKES]-(actor:Actor)
  WHERE $given.makers IS NOT NULL AND actor.archivedAt IS NULL AND NOT actor.id IN [maker IN $given.makers | maker.actorId]
  DELETE makes
}
CALL (contribution) {
  UNWIND $given.makers AS maker
  MATCH (actor:Actor {id: maker.actorId})
  MERGE (contribution)<-[makes:MAKES]-(actor)
  SET makes.role = maker.role, makes.share = maker.share, makes.confirmedAt = maker.confirmedAt
}
CALL (contribution) {
  MATCH (contribution)-[link:CONTRIBUTES_TO]->(aim)
  WHERE link.id IN $given.unlinked
  CREATE (contribution)-[former:CONTRIBUTED_TO]->(aim)
  SET former = properties(link), former.version = link.version + 1, former.updatedAt = $now, former.unlinkedAt = $now
  DELETE link
}
CALL (contribution) {
  UNWIND $given.relinked AS changed
  MATCH (contribution)-[link:CONTRIBUTES_TO]->()
  WHERE link.id = changed.id
  SET link += changed.changes
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
  MATCH (contribution)-[expresses:EXPRESSES]->(value:Value)
  WHERE $given.values IS NOT NULL AND value.archivedAt IS NULL AND NOT value.id IN $given.values
  DELETE expresses
}
CALL (contribution) {
  UNWIND $given.values AS id
  MATCH (value:Value {id: id})
  MERGE (contribution)-[:EXPRESSES]->(value)
}
RETURN before, valueIds
