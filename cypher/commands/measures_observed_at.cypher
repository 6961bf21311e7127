// Which measures have observations of a place, both genders together, and what is the latest of each?
// params: place
// returns: measure, latest
MATCH (observation:Observation)
WHERE observation.area = $place AND observation.gender = 'T'
MATCH (observation)-[:OF]->(measure:Measure)
WITH DISTINCT measure
RETURN measure {.id, .direction, .acceptedValue, .targetValue} AS measure,
  head(COLLECT {
    MATCH (measure)<-[:OF]-(observation:Observation)
    WHERE observation.area = $place AND observation.gender = 'T'
    RETURN observation {.status, .value}
    ORDER BY observation.periodEnd DESC, observation.periodStart DESC
    LIMIT 1
  }) AS latest
