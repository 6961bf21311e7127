// What are these actors, aims and contributions now? `given` holds lists of ids by the name of their type.
// params: given
// returns: actors, aims, contributions, makers, as the statements that list them all, and the revision after that
WITH
  COLLECT {
    UNWIND $given.Actor AS id
    MATCH (actor:Actor {id: id})
    OPTIONAL MATCH (actor)-[:PART_OF]->(superior:Actor)
    RETURN [actor.id, actor.kind, superior.id, actor.archivedAt IS NOT NULL]
  } AS actors,
  COLLECT {
    UNWIND $given.Vision AS id
    MATCH (aim:Vision {id: id})
    RETURN [aim.id, aim.externalWeight, aim.archivedAt IS NOT NULL]
  } + COLLECT {
    UNWIND $given.Outcome AS id
    MATCH (aim:Outcome {id: id})
    RETURN [aim.id, aim.externalWeight, aim.archivedAt IS NOT NULL]
  } + COLLECT {
    UNWIND $given.Goal AS id
    MATCH (aim:Goal {id: id})
    RETURN [aim.id, aim.externalWeight, aim.archivedAt IS NOT NULL]
  } AS aims,
  COLLECT {
    UNWIND $given.Contribution AS id
    MATCH (contribution:Contribution {id: id})
    RETURN [
      contribution.id,
      contribution.status,
      contribution.delivery,
      contribution.startsOn,
      contribution.endsOn,
      contribution.archivedAt IS NOT NULL,
      coalesce(contribution.public, false)
    ]
  } AS contributions,
  COLLECT {
    UNWIND $given.Contribution AS id
    MATCH (contribution:Contribution {id: id})
    MATCH (contribution)<-[makes:MAKES]-(actor:Actor)
    RETURN [id, actor.id, makes.share]
  } AS makers
RETURN actors, aims, contributions, makers, COLLECT { MATCH (revision:Revision) RETURN revision.n }[0] AS revision
