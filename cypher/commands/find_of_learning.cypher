// Find reporting rounds, deviations and corrective actions by their ids.
// params: ids
// returns: by type what is found of the ids
RETURN
  COLLECT {
    UNWIND $ids.ReportingRound AS id
    MATCH (node:ReportingRound {id: id})
    RETURN node {.id, .version, .closedAt}
  } AS ReportingRound,
  COLLECT {
    UNWIND $ids.Deviation AS id
    MATCH (node:Deviation {id: id})-[:DEVIATES]->(measure:Measure)
    RETURN node {.id, .version, .state, .positive, .effective, .createdAt,
      measure: measure.id,
      limits: measure {.direction, .acceptedValue, .targetValue},
      indicated: COLLECT {
        MATCH (measure)-[:INDICATES]->(indicated)
        WHERE indicated.archivedAt IS NULL AND (NOT indicated:Contribution OR indicated.public)
        RETURN indicated.id ORDER BY indicated.id
      },
      periodEnd: head(COLLECT {
        MATCH (node)-[:SHOWN_BY|REVIEWED_BY]->(observation:Observation)
        RETURN observation.periodEnd ORDER BY observation.periodEnd DESC
      })}
  } AS Deviation,
  COLLECT {
    UNWIND $ids.CorrectiveAction AS id
    MATCH (node:CorrectiveAction {id: id})-[:CORRECTS]->(deviation:Deviation)
    RETURN node {.id, .version, .state, .dueOn,
      deviation: deviation {.id, .version, .state, .positive},
      others: COLLECT {
        MATCH (deviation)<-[:CORRECTS]-(other:CorrectiveAction)
        WHERE other.id <> node.id
        RETURN other.state
      }}
  } AS CorrectiveAction
