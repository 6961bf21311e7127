// Change an actor. Its superior and members are replaced where they are given; members that are archived stay.
// params: id, changes, given
// returns: before, partOfId, members
MATCH (actor:Actor {id: $id})
WITH actor, properties(actor) AS before,
  head(COLLECT { MATCH (actor)-[:PART_OF]->(superior:Actor) RETURN superior.id }) AS partOfId,
  COLLECT {
    MATCH (actor)<-[membership:MEMBER_OF]-(member:Actor)
    WHERE member.archivedAt IS NULL
    RETURN membership {.share, actorId: member.id} ORDER BY member.id
  } AS members
SET actor += $changes
WITH actor, before, partOfId, members
CALL (actor) {
  MATCH (actor)-[part:PART_OF]->(:Actor)
  WHERE $given.superiors IS NOT NULL
  DELETE part
}
CALL (actor) {
  UNWIND $given.superiors AS id
  MATCH (superior:Actor {id: id})
  CREATE (actor)-[:PART_OF]->(superior)
}
CALL (actor) {
  MATCH (actor)<-[membership:MEMBER_OF]-(member:Actor)
  WHERE $given.members IS NOT NULL AND member.archivedAt IS NULL
    AND NOT member.id IN [new IN $given.members | new.actorId]
  DELETE membership
}
CALL (actor) {
  UNWIND $given.members AS new
  MATCH (member:Actor {id: new.actorId})
  MERGE (actor)<-[membership:MEMBER_OF]-(member)
  SET membership.share = new.share
}
RETURN before, partOfId, members
