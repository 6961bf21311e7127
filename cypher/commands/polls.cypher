// What are the votes so far under these keys?
// params: keys
// returns: polls, pairs of key and text
RETURN COLLECT {
  UNWIND $keys AS key
  MATCH (poll:Poll {key: key})
  RETURN [poll.key, poll.text]
} AS polls
