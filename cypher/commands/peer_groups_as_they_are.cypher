// What is stored of these peer groups?
// params: given
// returns: groups
RETURN COLLECT {
  UNWIND $given.ids AS id
  MATCH (group:PeerGroup {id: id})
  RETURN group {.id, .name, .members}
} AS groups
