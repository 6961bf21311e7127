// Register an actor, under its superior and with its members.
// params: actor, given
// returns: id
CREATE (actor:Actor)
SET actor = $actor
WITH actor
CALL (actor) {
  UNWIND $given.superiors AS id
  MATCH (superior:Actor {id: id})
  CREATE (actor)-[:PART_OF]->(superior)
}
CALL (actor) {
  UNWIND $given.members AS new
  MATCH (member:Actor {id: new.actorId})
  CREATE (actor)<-[membership:MEMBER_OF]-(member)
  SET membership.share = new.share
}
RETURN actor.id AS id
