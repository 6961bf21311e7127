// From where do these links start, whether they hold or were taken away?
// params: ids
// returns: starts
CALL {
  MATCH (start)-[link:CONTRIBUTES_TO]->() WHERE link.id IN $ids
  RETURN link.id AS id, start.id AS start
  UNION ALL
  MATCH (start)-[link:CONTRIBUTED_TO]->() WHERE link.id IN $ids
  RETURN link.id AS id, start.id AS start
}
RETURN collect([id, start]) AS starts
