// Of which measure is the ballot with this hash, and was it counted?
// params: hash
// returns: measureId, spent; both null where there is no such ballot
OPTIONAL MATCH (ballot:Ballot {hash: $hash})
RETURN ballot.measureId AS measureId, ballot.spent AS spent
