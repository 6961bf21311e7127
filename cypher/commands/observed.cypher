// What is stored under these keys, and what are these measures, if judged with the latest under other keys?
// params: given
// returns: observations, measures
RETURN
  COLLECT { UNWIND $given.keys AS key MATCH (observation:Observation {key: key}) RETURN observation {.*} } AS observations,
  COLLECT {
    UNWIND $given.measures AS id
    MATCH (measure:Measure {id: id})
    RETURN measure {.id, .name, .unit, .version, .archivedAt, .direction, .baseline, .acceptedValue, .targetValue, .frequency,
      deviating: EXISTS {
        MATCH (measure)<-[:DEVIATES]-(deviation:Deviation)
        WHERE deviation.state <> 'CLOSED' AND NOT deviation.positive
      },
      judged: measure.id IN $given.judged,
      recent: COLLECT {
        UNWIND [each IN $given.judged WHERE each = measure.id] AS judged
        WITH judged
        MATCH (:Measure {id: judged})<-[:OF]-(observation:Observation)
        WHERE observation.area = $given.place AND observation.gender = 'T' AND NOT observation.key IN $given.keys
        RETURN observation {.status, .value, .period, .periodStart, .periodEnd}
        ORDER BY observation.periodEnd DESC, observation.periodStart DESC
        LIMIT 12
      }}
  } AS measures
