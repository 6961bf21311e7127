// What is the place, and is anything observed yet?
// params: none
// returns: place, observed
RETURN head(COLLECT { MATCH (place:Place) RETURN place {.code, .name} }) AS place,
  EXISTS { MATCH (:Observation) } AS observed
