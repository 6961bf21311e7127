// Begin a deed: raise the revision, which is the write lock, and find what the deed refers to.
// params: step, given
// returns: revision, place, seq, hash, actors, answered, whether the key of who does it was revoked, and by type what is found
//   of the ids
MATCH (revision:Revision)
SET revision.n = revision.n + $step
WITH revision.n AS revision
MATCH (audit:Audit)
RETURN revision,
  head(COLLECT { MATCH (place:Place) RETURN place.code }) AS place,
  audit.seq AS seq,
  coalesce(audit.hash, '') AS hash,
  COLLECT { UNWIND $given.actors AS id MATCH (actor:Actor {id: id}) RETURN actor.name ORDER BY actor.id } AS actors,
  head(COLLECT {
    UNWIND $given.keys AS key
    MATCH (answered:IdempotencyKey {key: key})
    RETURN answered {.deed, .hash, .made}
  }) AS answered,
  head(COLLECT { UNWIND $given.by AS id MATCH (key:ApiKey {id: id}) RETURN key.revokedAt }) IS NOT NULL AS revoked,
  COLLECT { UNWIND $given.ids.Vision AS id MATCH (node:Vision {id: id}) RETURN node {.id, .version, .archivedAt} } AS Vision,
  COLLECT { UNWIND $given.ids.Outcome AS id MATCH (node:Outcome {id: id}) RETURN node {.id, .version, .archivedAt} } AS Outcome,
  COLLECT {
    UNWIND $given.ids.Goal AS id
    MATCH (node:Goal {id: id})
    RETURN node {.id, .version, .archivedAt, .startsOn, .endsOn}
  } AS Goal,
  COLLECT { UNWIND $given.ids.Value AS id MATCH (node:Value {id: id}) RETURN node {.id, .version, .archivedAt} } AS Value,
  COLLECT {
    UNWIND $given.ids.BeneficiaryGroup AS id
    MATCH (node:BeneficiaryGroup {id: id})
    RETURN node {.id, .version, .archivedAt}
  } AS BeneficiaryGroup,
  COLLECT { UNWIND $given.ids.Actor AS id MATCH (node:Actor {id: id}) RETURN node {.id, .version, .archivedAt, .kind} } AS Actor,
  COLLECT {
    UNWIND $given.ids.Contribution AS id
    MATCH (node:Contribution {id: id})
    RETURN node {.id, .version, .archivedAt, .status, .public, .intendedFor, .startsOn, .endsOn}
  } AS Contribution,
  COLLECT { UNWIND $given.ids.Asset AS id MATCH (node:Asset {id: id}) RETURN node {.id, .version, .archivedAt} } AS Asset,
  COLLECT {
    UNWIND $given.ids.Measure AS id
    MATCH (node:Measure {id: id})
    RETURN node {.id, .version, .archivedAt, .unit, .direction, .baseline, .acceptedValue, .targetValue, .frequency, .targets, .createdAt, .retired}
  } AS Measure,
  COLLECT { UNWIND $given.ids.Observation AS id MATCH (node:Observation {id: id}) RETURN node {.id, .version, .key, .period, .periodEnd, .status, .value} } AS Observation,
  COLLECT { UNWIND $given.ids.ApiKey AS id MATCH (node:ApiKey {id: id}) RETURN node {.id, .version, .revokedAt} } AS ApiKey
