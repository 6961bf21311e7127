// What did an import do, and what of that was undone?
// params: importId
// returns: changes: a list of [seq, deed, how much it touched, what was there after it as JSON, byId], in no order
RETURN COLLECT {
  MATCH (change:Change {importId: $importId})
  WHERE NOT change.refused
  RETURN [change.seq, change.deed, size(coalesce(change.touched, [])), CASE change.deed WHEN 'undoImport' THEN coalesce(change.after, '{}') ELSE '{}' END, change.byId]
} AS changes
