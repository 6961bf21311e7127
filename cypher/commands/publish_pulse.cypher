// Show what so many have answered of a measure in a period, and by what its votes came.
// params: measure, by, perceived
// returns: nothing
MATCH (measure:Measure {id: $measure})
SET measure.votesBy = $by
MERGE (shown:Perceived {key: $perceived.key})
SET shown = $perceived
MERGE (shown)-[:TELLS_OF]->(measure)
