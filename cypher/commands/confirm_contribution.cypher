// Confirm makers' parts of a contribution, or only change its properties where these are parts of a proposal.
// params: id, changes, actors, now
// returns: id
MATCH (contribution:Contribution {id: $id})
SET contribution += $changes
WITH contribution
CALL (contribution) {
  UNWIND $actors AS id
  MATCH (contribution)<-[makes:MAKES]-(actor:Actor)
  WHERE actor.id = id
  SET makes.confirmedAt = $now
}
RETURN contribution.id AS id
