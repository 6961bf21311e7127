// Count votes: spend ballots, and raise the counters of days and the votes of periods.
// params: given
// returns: nothing
CALL () {
  UNWIND $given.spent AS hash
  MATCH (ballot:Ballot {hash: hash})
  SET ballot.spent = true
}
CALL () {
  UNWIND $given.tallies AS grown
  MERGE (tally:Tally {key: grown.key})
  ON CREATE SET tally += grown.about, tally.up = 0, tally.down = 0
  SET tally.up = tally.up + grown.up, tally.down = tally.down + grown.down
}
CALL () {
  UNWIND $given.polls AS voted
  MERGE (poll:Poll {key: voted.key})
  SET poll.text = voted.text
}
