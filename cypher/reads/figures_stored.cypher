// What is stored under these keys of observations?
// params: keys
// returns: a list of [key, status, value]
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (observation:Observation {key: key})
  RETURN [key, observation.status, observation.value]
} AS stored
