// Who drives an outcome, and along which path most of all?
// params: outcomeId
// returns: actorId, actor, sector, share, evidencedShare, contributions, path, pathIds, pathShare, polarity,
//   weakestConfidence, delivery: an actor a row, largest share first; the path is the actor's strongest, from a
//   contribution to the outcome
MATCH path = (outcome:Outcome {id: $outcomeId})<-[:CONTRIBUTES_TO*]-(contribution:Contribution)
WHERE all(node IN nodes(path) WHERE node.archivedAt IS NULL)
  AND contribution.status = 'APPROVED' AND contribution.delivery <> 'CANCELLED'
CALL (path) {
  // A link's share: its weight over the weights of all live links into the same aim and its external weight.
  UNWIND relationships(path) AS link
  WITH link, endNode(link) AS aim
  MATCH (aim)<-[each:CONTRIBUTES_TO]-(source)
  WHERE source.archivedAt IS NULL
    AND (NOT source:Contribution OR (source.status = 'APPROVED' AND source.delivery <> 'CANCELLED'
      AND EXISTS { MATCH (source)<-[:MAKES]-(maker:Actor) WHERE maker.archivedAt IS NULL }))
  WITH link, aim, sum(each.weight) AS weight
  RETURN collect({
    confidence: link.confidence, share: link.weight / (weight + coalesce(aim.externalWeight, 0.0))
  }) AS steps
}
CALL (contribution) {
  // A maker's portion: its share over those of all makers that aren't archived.
  MATCH (contribution)<-[makes:MAKES]-(actor:Actor)
  WHERE actor.archivedAt IS NULL
  WITH collect({actor: actor, share: makes.share}) AS makers, sum(makes.share) AS whole
  UNWIND makers AS maker
  RETURN maker.actor AS actor, maker.share / whole AS portion
}
WITH actor, contribution, reverse(nodes(path)) AS along, reverse(relationships(path)) AS links,
  reduce(share = portion, step IN steps | share * step.share) AS pathShare,
  reduce(share = portion, step IN steps |
    share * step.share * CASE step.confidence WHEN 'HIGH' THEN 1.0 WHEN 'MEDIUM' THEN 0.6 ELSE 0.3 END
  ) AS evidencedShare
ORDER BY round(pathShare, 12) DESC, contribution.id, [link IN links | link.id]
WITH actor, sum(pathShare) AS share, sum(evidencedShare) AS evidencedShare,
  count(DISTINCT contribution) AS contributions,
  collect({contribution: contribution, along: along, links: links, share: pathShare})[0] AS strongest
RETURN actor.id AS actorId, actor.name AS actor, actor.sector AS sector, share, evidencedShare, contributions,
  [node IN strongest.along | coalesce(node.title, node.name)] AS path,
  [node IN strongest.along | node.id] AS pathIds,
  strongest.share AS pathShare,
  CASE size([link IN strongest.links WHERE link.polarity = 'COUNTERACTS']) % 2
    WHEN 1 THEN 'COUNTERACTS'
    ELSE 'SUPPORTS'
  END AS polarity,
  CASE
    WHEN any(link IN strongest.links WHERE link.confidence = 'LOW') THEN 'LOW'
    WHEN any(link IN strongest.links WHERE link.confidence = 'MEDIUM') THEN 'MEDIUM'
    ELSE 'HIGH'
  END AS weakestConfidence,
  strongest.contribution.delivery AS delivery
ORDER BY round(share, 12) DESC, actorId
