// Begin to count votes: take the lock of all who count; what are these ballots, told by their hashes?
// params: ballots
// returns: ballots
MATCH (counting:Counting)
SET counting.times = counting.times + 1
WITH counting
RETURN COLLECT {
  UNWIND $ballots AS hash
  MATCH (ballot:Ballot {hash: hash})
  RETURN ballot {.hash, .measureId, .groupId, .spent}
} AS ballots
