// Which measures have observations of a place, both genders together, and what are the latest of each?
// params: place
// returns: measure, observations
MATCH (observation:Observation)
WHERE observation.area = $place AND observation.gender = 'T'
MATCH (observation)-[:OF]->(measure:Measure)
WITH DISTINCT measure
RETURN measure {.id, .direction, .baseline, .acceptedValue, .targetValue, .frequency} AS measure,
  COLLECT {
    MATCH (measure)<-[:OF]-(observation:Observation)
    WHERE observation.area = $place AND observation.gender = 'T'
    RETURN observation {.status, .value, .period, .periodStart, .periodEnd}
    ORDER BY observation.periodEnd DESC, observation.periodStart DESC
    LIMIT 12
  } AS observations
