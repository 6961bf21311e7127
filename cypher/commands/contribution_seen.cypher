// Of a contribution, what tells who may see it.
// params: id
// returns: status, public, makers: the ids of its makers
MATCH (contribution:Contribution {id: $id})
RETURN contribution.status AS status, coalesce(contribution.public, false) AS public,
  COLLECT { MATCH (contribution)<-[:MAKES]-(actor:Actor) RETURN actor.id } AS makers
