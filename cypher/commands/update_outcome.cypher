// Change an outcome. The groups that experience it are replaced where they are given; those that are archived stay.
// params: id, changes, given
// returns: before, experiencedByIds
MATCH (outcome:Outcome {id: $id})
WITH outcome, properties(outcome) AS before,
  COLLECT {
    MATCH (outcome)-[:EXPERIENCED_BY]->(group:BeneficiaryGroup)
    WHERE group.archivedAt IS NULL
    RETURN group.id ORDER BY group.id
  } AS experiencedByIds
SET outcome += $changes
WITH outcome, before, experiencedByIds
CALL (outcome) {
  MATCH (outcome)-[experienced:EXPERIENCED_BY]->(group:BeneficiaryGroup)
  WHERE $given.groups IS NOT NULL AND group.archivedAt IS NULL AND NOT group.id IN $given.groups
  DELETE experienced
}
CALL (outcome) {
  UNWIND $given.groups AS id
  MATCH (group:BeneficiaryGroup {id: id})
  MERGE (outcome)-[:EXPERIENCED_BY]->(group)
}
RETURN before, experiencedByIds
