// When, and on which days, was somebody seen last by these sessions?
// params: ids
// returns: uses: a list of [id, day, moment]
RETURN COLLECT {
    UNWIND $ids AS id
    MATCH (session:Session {id: id})
    RETURN [session.id, session.lastSeenOn, session.lastSeenAt]
  } AS uses
