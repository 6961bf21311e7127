// Who are the members of an actor, archived ones among them?
// params: id
// returns: id
MATCH (actor:Actor {id: $id})<-[:MEMBER_OF]-(member:Actor)
RETURN member.id AS id
ORDER BY id
