// Which of these actors and aims aren't archived?
// params: ids
// returns: ids
RETURN
  COLLECT { UNWIND $ids.Actor AS id MATCH (node:Actor {id: id}) WHERE node.archivedAt IS NULL RETURN id }
  + COLLECT { UNWIND $ids.Vision AS id MATCH (node:Vision {id: id}) WHERE node.archivedAt IS NULL RETURN id }
  + COLLECT { UNWIND $ids.Outcome AS id MATCH (node:Outcome {id: id}) WHERE node.archivedAt IS NULL RETURN id }
  + COLLECT { UNWIND $ids.Goal AS id MATCH (node:Goal {id: id}) WHERE node.archivedAt IS NULL RETURN id } AS ids
