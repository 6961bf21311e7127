// Who works with whom: which actors make the same contribution, or support the same aim by what they make?
// params: none
// returns: actorId, actor, otherId, other, contributions, aims: a pair a row, with the titles of what both make and the
//   names of what both support; most contributions first
MATCH (actor:Actor)-[:MAKES]->(contribution:Contribution)
WHERE actor.archivedAt IS NULL
  AND contribution.status = 'APPROVED' AND contribution.delivery <> 'CANCELLED' AND contribution.archivedAt IS NULL
CALL (contribution) {
  RETURN contribution AS shared
  UNION ALL
  MATCH (contribution)-[link:CONTRIBUTES_TO]->(aim)
  WHERE aim.archivedAt IS NULL AND link.polarity = 'SUPPORTS'
  RETURN aim AS shared
}
WITH shared, collect(DISTINCT actor) AS actors
ORDER BY coalesce(shared.titleSort, shared.nameSort), shared.id
UNWIND actors AS one
UNWIND actors AS other
WITH one, other, shared
WHERE one.id < other.id
WITH one, other, collect(shared) AS shared
WITH one, other, [each IN shared WHERE each:Contribution | each.title] AS contributions,
  [each IN shared WHERE NOT each:Contribution | each.name] AS aims
RETURN one.id AS actorId, one.name AS actor, other.id AS otherId, other.name AS other, contributions, aims
ORDER BY size(contributions) DESC, size(aims) DESC, actorId, otherId
