// The red thread: along which chains does a contribution, a goal or an outcome lead to the vision?
// params: fromId
// returns: chain, chainIds, share, polarity, weakestConfidence: a chain a row, strongest first, each as far as it leads
MATCH path = (start:Contribution|Goal|Outcome {id: $fromId})-[:CONTRIBUTES_TO*]->(end)
WHERE all(node IN nodes(path) WHERE node.archivedAt IS NULL)
  AND (NOT start:Contribution OR (start.status = 'APPROVED' AND start.delivery <> 'CANCELLED'
    AND EXISTS { MATCH (start)<-[:MAKES]-(maker:Actor) WHERE maker.archivedAt IS NULL }))
  AND NOT EXISTS { MATCH (end)-[:CONTRIBUTES_TO]->(further) WHERE further.archivedAt IS NULL }
CALL (path) {
  // A link's share: its weight over the weights of all live links into the same aim and its external weight.
  UNWIND relationships(path) AS link
  WITH link, endNode(link) AS aim
  MATCH (aim)<-[each:CONTRIBUTES_TO]-(source)
  WHERE source.archivedAt IS NULL
    AND (NOT source:Contribution OR (source.status = 'APPROVED' AND source.delivery <> 'CANCELLED'
      AND EXISTS { MATCH (source)<-[:MAKES]-(maker:Actor) WHERE maker.archivedAt IS NULL }))
  WITH link, aim, sum(each.weight) AS weight
  RETURN collect(link.weight / (weight + coalesce(aim.externalWeight, 0.0))) AS steps
}
WITH nodes(path) AS along, relationships(path) AS links, reduce(share = 1.0, step IN steps | share * step) AS share
RETURN [node IN along | coalesce(node.title, node.name)] AS chain, [node IN along | node.id] AS chainIds, share,
  CASE size([link IN links WHERE link.polarity = 'COUNTERACTS']) % 2
    WHEN 1 THEN 'COUNTERACTS'
    ELSE 'SUPPORTS'
  END AS polarity,
  CASE
    WHEN any(link IN links WHERE link.confidence = 'LOW') THEN 'LOW'
    WHEN any(link IN links WHERE link.confidence = 'MEDIUM') THEN 'MEDIUM'
    ELSE 'HIGH'
  END AS weakestConfidence
ORDER BY round(share, 12) DESC, [link IN links | link.id]
