// Set a contribution's status, and with an approval the strengths of its links.
// params: id, changes, given
// returns: id
MATCH (contribution:Contribution {id: $id})
SET contribution += $changes
WITH contribution
CALL (contribution) {
  UNWIND $given.links AS changed
  MATCH (contribution)-[link:CONTRIBUTES_TO]->()
  WHERE link.id = changed.id
  SET link += changed.changes
}
RETURN contribution.id AS id
