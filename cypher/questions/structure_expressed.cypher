// What shows which value?
// params: none
// returns: expressed, a list of [goal's or contribution's id, value's id]
MATCH (value:Value)<-[:EXPRESSES]-(node)
RETURN collect([node.id, value.id]) AS expressed
