// Store peer groups, the new ones and those in the place of known ones.
// params: given
// returns: nothing
UNWIND $given.groups AS recorded
MERGE (group:PeerGroup {id: recorded.id})
SET group = recorded
