// Add a corrective action with its owner, and move its deviation on.
// params: action, given
// returns: concerned
MATCH (deviation:Deviation {id: $given.deviation})
MATCH (owner:Actor {id: $given.owner})
CREATE (deviation)<-[:CORRECTS]-(action:CorrectiveAction)<-[:OWNS]-(owner)
SET action = $action
SET deviation += $given.changes
WITH deviation
RETURN COLLECT {
    MATCH (deviation)-[:DEVIATES]->(:Measure)<-[:OWNS]-(owner:Actor)
    RETURN owner.id
  } + COLLECT {
    MATCH (deviation)<-[:CORRECTS]-(:CorrectiveAction)<-[:OWNS]-(owner:Actor)
    RETURN owner.id
  } AS concerned
