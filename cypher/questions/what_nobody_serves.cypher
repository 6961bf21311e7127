// Which aims does no contribution support, and which values does nothing express?
// params: none
// returns: gap, type, id, name, owners, linksInto, hinderedBy: an aim or a value a row
// Live are aims that aren't archived, and contributions that count.
MATCH (node:Vision|Outcome|Goal|Contribution)
WHERE node.archivedAt IS NULL
  AND (NOT node:Contribution OR (node.status = 'APPROVED' AND node.delivery <> 'CANCELLED'
    AND EXISTS { MATCH (node)<-[:MAKES]-(maker:Actor) WHERE maker.archivedAt IS NULL }))
WITH collect(node) AS live
MATCH (served:Vision|Outcome|Goal|Value)
WHERE served.archivedAt IS NULL
  AND NOT EXISTS { MATCH (served)<-[:EXPRESSES]-(expressing) WHERE expressing IN live }
  AND NOT EXISTS {
    MATCH path = (served)<-[:CONTRIBUTES_TO*]-(contribution:Contribution)
    WHERE all(node IN nodes(path) WHERE node IN live)
      AND size([link IN relationships(path) WHERE link.polarity = 'COUNTERACTS']) % 2 = 0
  }
RETURN CASE WHEN served:Value THEN 'VALUE_UNEXPRESSED' ELSE 'UNSUPPORTED' END AS gap, labels(served)[0] AS type,
  served.id AS id, served.name AS name,
  COLLECT {
    MATCH (served)<-[:OWNS]-(owner:Actor)
    WHERE owner.archivedAt IS NULL
    RETURN owner.name ORDER BY owner.nameSort, owner.id
  } AS owners,
  COUNT { MATCH (served)<-[:CONTRIBUTES_TO]-(source) WHERE source IN live } AS linksInto,
  COLLECT {
    MATCH path = (served)<-[:CONTRIBUTES_TO*]-(contribution:Contribution)
    WHERE all(node IN nodes(path) WHERE node IN live)
    WITH DISTINCT contribution
    RETURN contribution.title ORDER BY contribution.titleSort, contribution.id
  } AS hinderedBy
ORDER BY gap, type, served.nameSort, id
