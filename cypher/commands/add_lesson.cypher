// Add the lesson of a deviation, with what it is about.
// params: lesson, given
// returns: id
MATCH (deviation:Deviation {id: $given.deviation})
CREATE (lesson:Lesson)-[:LEARNT_FROM]->(deviation)
SET lesson = $lesson
WITH lesson
CALL (lesson) {
  UNWIND $given.concerns.Vision AS id
  MATCH (concerned:Vision {id: id})
  CREATE (lesson)-[:TEACHES_OF]->(concerned)
}
CALL (lesson) {
  UNWIND $given.concerns.Outcome AS id
  MATCH (concerned:Outcome {id: id})
  CREATE (lesson)-[:TEACHES_OF]->(concerned)
}
CALL (lesson) {
  UNWIND $given.concerns.Goal AS id
  MATCH (concerned:Goal {id: id})
  CREATE (lesson)-[:TEACHES_OF]->(concerned)
}
CALL (lesson) {
  UNWIND $given.concerns.Contribution AS id
  MATCH (concerned:Contribution {id: id})
  CREATE (lesson)-[:TEACHES_OF]->(concerned)
}
CALL (lesson) {
  UNWIND $given.concerns.Measure AS id
  MATCH (concerned:Measure {id: id})
  CREATE (lesson)-[:TEACHES_OF]->(concerned)
}
RETURN lesson.id AS id
