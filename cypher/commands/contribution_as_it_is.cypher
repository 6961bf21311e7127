// What is a contribution now, with its makers and links, archived ends among them?
// params: id
// returns: status, intendedFor, proposal, makers, links
MATCH (contribution:Contribution {id: $id})
RETURN contribution.status AS status, contribution.intendedFor AS intendedFor,
  contribution.proposal AS proposal,
  COLLECT {
    MATCH (contribution)<-[makes:MAKES]-(actor:Actor)
    RETURN makes {.role, .share, .confirmedAt, actorId: actor.id, archived: actor.archivedAt IS NOT NULL}
    ORDER BY actor.id
  } AS makers,
  COLLECT {
    MATCH (contribution)-[link:CONTRIBUTES_TO]->(aim)
    RETURN link {.id, .version, .weight, .polarity, .confidence, .rationale,
      aimId: aim.id, archived: aim.archivedAt IS NOT NULL}
    ORDER BY link.id
  } AS links
