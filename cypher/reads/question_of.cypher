// What does a pulse measure ask?
// params: id
// returns: name
MATCH (measure:Measure {id: $id})
RETURN measure.name AS name
