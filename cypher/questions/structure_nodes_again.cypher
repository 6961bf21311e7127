// What are these actors, aims, contributions, measures and values now? `given` holds lists of ids by the name of their type.
// params: given
// returns: actors, aims, contributions, makers, measures, deviating, values, owners, expressed, indicated, as the statements that
//   list them all, and the revision after that
WITH
  COLLECT {
    UNWIND $given.Actor AS id
    MATCH (actor:Actor {id: id})
    OPTIONAL MATCH (actor)-[:PART_OF]->(superior:Actor)
    RETURN [actor.id, actor.kind, superior.id, actor.archivedAt IS NOT NULL, actor.measuresBudget]
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
  } AS makers,
  COLLECT {
    UNWIND $given.Measure AS id
    MATCH (measure:Measure {id: id})
    RETURN [
      measure.id,
      measure.stage,
      measure.attainment,
      measure.index,
      measure.staleFrom,
      measure.archivedAt IS NOT NULL
    ]
  } AS measures,
  COLLECT {
    UNWIND $given.Measure AS id
    MATCH (:Measure {id: id})<-[:DEVIATES]-(deviation:Deviation)
    WHERE deviation.state <> 'CLOSED' AND NOT deviation.positive
    RETURN [id]
  } AS deviating,
  COLLECT {
    UNWIND $given.Value AS id
    MATCH (value:Value {id: id})
    RETURN [value.id, value.archivedAt IS NOT NULL]
  } AS values,
  COLLECT {
    UNWIND $given.Goal AS id
    MATCH (:Goal {id: id})<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
  } + COLLECT {
    UNWIND $given.Measure AS id
    MATCH (:Measure {id: id})<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
  } AS owners,
  COLLECT {
    UNWIND $given.Goal AS id
    MATCH (:Goal {id: id})-[:EXPRESSES]->(value:Value)
    RETURN [id, value.id]
  } + COLLECT {
    UNWIND $given.Contribution AS id
    MATCH (:Contribution {id: id})-[:EXPRESSES]->(value:Value)
    RETURN [id, value.id]
  } AS expressed,
  COLLECT {
    UNWIND $given.Measure AS id
    MATCH (:Measure {id: id})-[:INDICATES]->(node)
    RETURN [id, node.id]
  } AS indicated
RETURN actors, aims, contributions, makers, measures, deviating, values, owners, expressed, indicated, COLLECT { MATCH (revision:Revision) RETURN revision.n }[0] AS revision
