// Add nodes of one type. The words Label, Start, End, KIND and known stand for those of the type: see database/writing.py.
// params: rows
// returns: nothing
UNWIND $rows AS row
CREATE (node:Label)
SET node = row.properties
