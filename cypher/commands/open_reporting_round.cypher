// Add a reporting round.
// params: round
// returns: id
CREATE (round:ReportingRound)
SET round = $round
RETURN round.id AS id
