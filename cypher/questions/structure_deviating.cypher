// Which measures have an open deviation?
// params: none
// returns: deviating, a list of [id]
MATCH (deviation:Deviation)-[:DEVIATES]->(measure:Measure)
WHERE deviation.state <> 'CLOSED' AND NOT deviation.positive
RETURN collect([measure.id]) AS deviating
