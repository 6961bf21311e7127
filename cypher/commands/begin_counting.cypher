// Begin to count votes: take the lock of all who count, and find what they are by and of whom.
// params: given
// returns: place, ballots, kiosks as pairs of a valid key's id and its measure's, groups
MATCH (counting:Counting)
SET counting.times = counting.times + 1
WITH counting
RETURN
  head(COLLECT { MATCH (place:Place) RETURN place.code }) AS place,
  COLLECT {
    UNWIND $given.ballots AS hash
    MATCH (ballot:Ballot {hash: hash})
    RETURN ballot {.hash, .measureId, .groupId, .spent}
  } AS ballots,
  COLLECT {
    UNWIND $given.kiosks AS id
    MATCH (key:ApiKey {id: id})-[:COUNTS_FOR]->(measure:Measure)
    WHERE key.revokedAt IS NULL AND (key.expiresAt IS NULL OR key.expiresAt > $given.now)
    RETURN [key.id, measure.id]
  } AS kiosks,
  COLLECT {
    UNWIND $given.groups AS id
    MATCH (node:BeneficiaryGroup {id: id})
    RETURN node {.id, .version, .archivedAt}
  } AS groups
