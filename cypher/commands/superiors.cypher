// What is an actor part of, directly or through others? Itself first, the topmost superior last.
// params: id
// returns: id
MATCH path = (actor:Actor {id: $id})-[:PART_OF*0..]->(superior:Actor)
RETURN superior.id AS id
ORDER BY length(path)
