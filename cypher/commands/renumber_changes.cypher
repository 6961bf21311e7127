// Give changes of the log other numbers; what they had before stays with them, as their hashes were made with it.
// params: rows
// returns: nothing
UNWIND $rows AS row
MATCH (change:Change {id: row.id})
SET change.formerSeq = coalesce(change.formerSeq, change.seq), change.seq = row.seq
