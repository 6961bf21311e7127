// Has a measure an open deviation, what is its latest observation of the own place, and who answers for it?
// params: id, place
// returns: open, latest, concerned
MATCH (measure:Measure {id: $id})
RETURN
  head(COLLECT {
    MATCH (measure)<-[:DEVIATES]-(deviation:Deviation)
    WHERE deviation.state <> 'CLOSED' AND NOT deviation.positive
    RETURN deviation {.id, .version}
  }) AS open,
  head(COLLECT {
    MATCH (measure)<-[:OF]-(observation:Observation)
    WHERE observation.area = $place AND observation.gender = 'T'
    RETURN observation.id ORDER BY observation.periodEnd DESC, observation.periodStart DESC LIMIT 1
  }) AS latest,
  COLLECT { MATCH (measure)<-[:OWNS]-(owner:Actor) RETURN owner.id ORDER BY owner.id } AS concerned
