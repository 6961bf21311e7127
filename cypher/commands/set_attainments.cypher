// Set what measures are judged.
// params: measures
// returns: nothing
UNWIND $measures AS judged
MATCH (measure:Measure {id: judged.id})
SET measure += judged.changes
