// Write down how a goal's owners judge it.
// params: id, changes
// returns: before
MATCH (goal:Goal {id: $id})
WITH goal, properties(goal) AS before
SET goal += $changes
RETURN before
