// Record a deed: one change at the end of the log, and its answer under the caller's key, where there is one.
// params: change, given
// returns: seq

// Who may see the change is given, or settled by the contributions that it concerns and that not everybody sees.
MATCH (audit:Audit)
MATCH (revision:Revision)
WITH audit, revision, COLLECT {
  UNWIND $given.contributions AS id
  MATCH (contribution:Contribution {id: id})
  WHERE $given.audience IS NOT NULL OR NOT coalesce(contribution.public, false)
  RETURN {
    status: contribution.status,
    makers: COLLECT { MATCH (contribution)<-[:MAKES]-(actor:Actor) RETURN actor.id }
  }
} AS hidden
SET audit.seq = $change.seq, audit.hash = $change.hash,
  revision.hash = CASE WHEN $change.revision IS NULL THEN revision.hash ELSE $change.hash END
CREATE (change:Change)
SET change = $change,
  change.audience = CASE
    WHEN $given.audience IS NOT NULL THEN $given.audience
    WHEN size(hidden) = 0 THEN 'ALL'
    WHEN all(each IN hidden WHERE each.status = 'SUBMITTED') THEN 'STRATEGISTS'
    ELSE 'MAKERS'
  END,
  change.makers = coalesce(
    $given.makers,
    [maker IN head(hidden).makers WHERE all(each IN hidden WHERE maker IN each.makers)]
  )
FOREACH (id IN $change.nodes | CREATE (change)-[:CONCERNS]->(:Mention {of: id}))
FOREACH (answer IN $given.answers | CREATE (kept:IdempotencyKey) SET kept = answer)
RETURN change.seq AS seq
