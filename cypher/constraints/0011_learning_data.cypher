// The limits that measures have are the first of their targets; and the relationships of deviations are known.
// params: none
// returns: nothing

MATCH (measure:Measure)
WHERE measure.targets IS NULL AND (measure.acceptedValue IS NOT NULL OR measure.targetValue IS NOT NULL)
SET measure.targets = '[{"validFrom": "' + left(measure.createdAt, 10)
  + '", "acceptedValue": ' + coalesce(toString(measure.acceptedValue), 'null')
  + ', "targetValue": ' + coalesce(toString(measure.targetValue), 'null') + ', "reason": null}]';

CREATE (start:Migration), (end:Migration),
  (start)-[:DEVIATES]->(end),
  (start)-[:SHOWN_BY]->(end),
  (start)-[:REVIEWED_BY]->(end),
  (start)-[:CORRECTS]->(end),
  (start)-[:LEARNT_FROM]->(end),
  (start)-[:TEACHES_OF]->(end)
DETACH DELETE start, end;
