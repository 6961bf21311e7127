// Close a reporting round.
// params: id, changes
// returns: id
MATCH (round:ReportingRound {id: $id})
SET round += $changes
RETURN round.id AS id
