// Whose are these contributions, measures, goals, deviations and so on, and what do the measures indicate?
// params: ids
// returns: makers, owners, measured, indicated, concerned: lists of [id, id of an actor, of an actor, of the measure, of what it
//   tells of, of an actor]
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
  } + COLLECT {
    UNWIND $ids.Goal AS id
    MATCH (:Goal {id: id})<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
  } + COLLECT {
    UNWIND $ids.Deviation AS id
    MATCH (:Deviation {id: id})-[:DEVIATES]->(:Measure)<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
  } + COLLECT {
    UNWIND $ids.CorrectiveAction AS id
    MATCH (:CorrectiveAction {id: id})-[:CORRECTS]->(:Deviation)-[:DEVIATES]->(:Measure)<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
  } + COLLECT {
    UNWIND $ids.CorrectiveAction AS id
    MATCH (:CorrectiveAction {id: id})<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
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
  } AS indicated,
  COLLECT {
    UNWIND $ids.Deviation AS id
    MATCH (:Deviation {id: id})-[:DEVIATES]->(:Measure)<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
  } + COLLECT {
    UNWIND $ids.Deviation AS id
    MATCH (:Deviation {id: id})<-[:CORRECTS]-(:CorrectiveAction)<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
  } + COLLECT {
    UNWIND $ids.CorrectiveAction AS id
    MATCH (:CorrectiveAction {id: id})-[:CORRECTS]->(deviation:Deviation)
    MATCH (deviation)<-[:CORRECTS]-(:CorrectiveAction)<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
  } + COLLECT {
    UNWIND $ids.CorrectiveAction AS id
    MATCH (:CorrectiveAction {id: id})-[:CORRECTS]->(:Deviation)-[:DEVIATES]->(:Measure)<-[:OWNS]-(actor:Actor)
    RETURN [id, actor.id]
  } AS concerned
