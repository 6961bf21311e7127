// Store what ballots are known by.
// params: ballots
// returns: nothing
UNWIND $ballots AS issued
CREATE (ballot:Ballot)
SET ballot = issued
