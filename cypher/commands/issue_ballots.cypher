// Store what ballots are known by; from now on their measure takes votes by ballots alone.
// params: measure, ballots
// returns: nothing
MATCH (measure:Measure {id: $measure})
SET measure.votesBy = 'BALLOT'
WITH measure
UNWIND $ballots AS issued
CREATE (ballot:Ballot)
SET ballot = issued
