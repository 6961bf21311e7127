// What does an actor drive: in which aims has it a share, and along which path does it lead there most of all?
// params: actorId
// returns: aimId, aim, type, share, evidencedShare, contributions, path, pathIds, pathShare, polarity,
//   weakestConfidence, delivery: an aim a row, largest share first; the path is the actor's strongest, from a
//   contribution to the aim
MATCH (actor:Actor {id: $actorId})-[makes:MAKES]->(contribution:Contribution)
WHERE actor.archivedAt IS NULL
  AND contribution.status = 'APPROVED' AND contribution.delivery <> 'CANCELLED'
CALL (contribution) {
  // A maker's portion: its share over those of all makers that aren't archived.
  MATCH (contribution)<-[each:MAKES]-(maker:Actor)
  WHERE maker.archivedAt IS NULL
  RETURN sum(each.share) AS whole
}
MATCH path = (contribution)-[:CONTRIBUTES_TO*]->(aim)
WHERE all(node IN nodes(path) WHERE node.archivedAt IS NULL)
CALL (path) {
  // A link's share: its weight over the weights of all live links into the same aim and its external weight.
  UNWIND relationships(path) AS link
  WITH link, endNode(link) AS target
  MATCH (target)<-[each:CONTRIBUTES_TO]-(source)
  WHERE source.archivedAt IS NULL
    AND (NOT source:Contribution OR (source.status = 'APPROVED' AND source.delivery <> 'CANCELLED'
      AND EXISTS { MATCH (source)<-[:MAKES]-(maker:Actor) WHERE maker.archivedAt IS NULL }))
  WITH link, target, sum(each.weight) AS weight
  RETURN collect({
    confidence: link.confidence, share: link.weight / (weight + coalesce(target.externalWeight, 0.0))
  }) AS steps
}
WITH aim, contribution, nodes(path) AS along, relationships(path) AS links,
  reduce(share = makes.share / whole, step IN steps | share * step.share) AS pathShare,
  reduce(share = makes.share / whole, step IN steps |
    share * step.share * CASE step.confidence WHEN 'HIGH' THEN 1.0 WHEN 'MEDIUM' THEN 0.6 ELSE 0.3 END
  ) AS evidencedShare
ORDER BY round(pathShare, 12) DESC, contribution.id, [link IN links | link.id]
WITH aim, sum(pathShare) AS share, sum(evidencedShare) AS evidencedShare,
  count(DISTINCT contribution) AS contributions,
  collect({contribution: contribution, along: along, links: links, share: pathShare})[0] AS strongest
RETURN aim.id AS aimId, aim.name AS aim, labels(aim)[0] AS type, share, evidencedShare, contributions,
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
ORDER BY round(share, 12) DESC, aimId
