// Change a corrective action, and move its deviation on.
// params: id, given
// returns: before, concerned
MATCH (action:CorrectiveAction {id: $id})
MATCH (deviation:Deviation {id: $given.deviation})
WITH action, deviation, properties(action) AS before
SET action += $given.changes
SET deviation += $given.moved
WITH deviation, before
RETURN before, COLLECT {
    MATCH (deviation)-[:DEVIATES]->(:Measure)<-[:OWNS]-(owner:Actor)
    RETURN owner.id
  } + COLLECT {
    MATCH (deviation)<-[:CORRECTS]-(:CorrectiveAction)<-[:OWNS]-(owner:Actor)
    RETURN owner.id
  } AS concerned
