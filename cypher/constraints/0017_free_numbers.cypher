// The index of the numbers of changes makes way for a constraint, which Neo4j makes in a transaction of its own.
// params: none
// returns: nothing

DROP CONSTRAINT Change_seq IF EXISTS;
DROP INDEX Change_seq IF EXISTS;
