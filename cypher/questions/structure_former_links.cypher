// Which of these links were taken away?
// params: ids
// returns: ids, a list
MATCH ()-[former:CONTRIBUTED_TO]->()
WHERE former.id IN $ids
RETURN collect(former.id) AS ids
