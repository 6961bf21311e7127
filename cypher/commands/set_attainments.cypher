// Set the attainment of measures.
// params: measures
// returns: nothing
UNWIND $measures AS judged
MATCH (measure:Measure {id: judged.id})
SET measure.attainment = judged.attainment
