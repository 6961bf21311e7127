// Does a measure take votes, by what do they come, and is there a kiosk with a valid key for it?
// params: id, now
// returns: method, votesBy, kiosks
MATCH (measure:Measure {id: $id})
RETURN measure.method AS method, measure.votesBy AS votesBy,
  EXISTS {
    MATCH (measure)<-[:COUNTS_FOR]-(key:ApiKey)
    WHERE key.revokedAt IS NULL AND (key.expiresAt IS NULL OR key.expiresAt > $now)
  } AS kiosks
