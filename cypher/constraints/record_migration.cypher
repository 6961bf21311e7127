// Record that a migration is done.
// params: number, name, at
// returns: nothing
MERGE (migration:Migration {number: $number})
ON CREATE SET migration.name = $name, migration.at = $at
