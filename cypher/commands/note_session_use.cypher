// Note the moment and the day on which somebody was seen by a session.
// params: id, at, day
// returns: id
MATCH (session:Session {id: $id})
SET session.lastSeenAt = $at, session.lastSeenOn = $day
RETURN session.id AS id
