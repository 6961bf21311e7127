// All ballots and counters of votes, in blocks of one type.
// params: size
// returns: label, block: a list of properties
MATCH (node:Ballot|Tally|Poll)
WITH labels(node)[0] AS label, collect(node) AS nodes
UNWIND range(0, size(nodes) - 1, $size) AS first
RETURN label, [node IN nodes[first..first + $size] | properties(node)] AS block
