// What is the structure that questions are answered from, and of which revision?
// params: none
// returns: revision, actors, aims, contributions, links
MATCH (revision:Revision)
RETURN
  revision.n AS revision,
  COLLECT { MATCH (actor:Actor) RETURN [actor.id, actor.kind, COLLECT { MATCH (actor)-[:PART_OF]->(superior:Actor) RETURN superior.id }[0], actor.archivedAt IS NOT NULL] } AS actors,
  COLLECT { MATCH (aim:Goal|Outcome|Vision) RETURN [aim.id, coalesce(aim.externalWeight, 0.0), aim.archivedAt IS NOT NULL] } AS aims,
  COLLECT { MATCH (made:Contribution) RETURN [made.id, made.status, made.delivery, made.startsOn, made.endsOn, made.archivedAt IS NOT NULL, COLLECT { MATCH (made)<-[makes:MAKES]-(maker:Actor) WITH maker, makes ORDER BY maker.id RETURN [maker.id, makes.share] }] } AS contributions,
  COLLECT { MATCH (start)-[link:CONTRIBUTES_TO]->(aim) RETURN [link.id, start.id, aim.id, link.weight, link.polarity, link.confidence] } AS links
