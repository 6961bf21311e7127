// Whose are these contributions, measures and observations, and what do the measures indicate?
// params: ids
// returns: makers, owners, measured, indicated: lists of [id, id of an actor, of an actor, of the measure, of what it tells of]
RETURN
  COLLECT {
    UNWIND $ids.Contribution AS id
    MATCH (:Contribution {id: id})<-[:MAKES]-(actor:Actor)
    RETURN [id, actor.id]
  } AS makers,
  COLLECT {
    UNWIND $ids.Measure AS id
    MATCH (:Measure {id: id})<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
  } + COLLECT {
    UNWIND $ids.Observation AS id
    MATCH (:Observation {id: id})-[:OF]->(measure:Measure)<-[:OWNS]-(actor:Actor)
    RETURN [measure.id, actor.id]
  } AS owners,
  COLLECT {
    UNWIND $ids.Observation AS id
    MATCH (:Observation {id: id})-[:OF]->(measure:Measure)
    RETURN [id, measure.id]
  } AS measured,
  COLLECT {
    UNWIND $ids.Measure AS id
    MATCH (:Measure {id: id})-[:INDICATES]->(node)
    RETURN [id, node.id]
  } AS indicated
