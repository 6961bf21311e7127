// Which of these links were taken away?
// params: ids
// returns: ids, a list, and the revision after that
MATCH ()-[former:CONTRIBUTED_TO]->()
WHERE former.id IN $ids
WITH collect(former.id) AS ids
RETURN ids, COLLECT { MATCH (revision:Revision) RETURN revision.n }[0] AS revision
