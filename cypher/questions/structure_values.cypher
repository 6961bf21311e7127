// Which values are there?
// params: none
// returns: values, a list of [id, archived]
MATCH (value:Value)
RETURN collect([value.id, value.archivedAt IS NOT NULL]) AS values
