// All answers that are kept for those who ask again under the same key, in blocks.
// params: size
// returns: block: a list of properties
MATCH (answer:IdempotencyKey)
WITH collect(answer) AS answers
UNWIND range(0, size(answers) - 1, $size) AS first
RETURN [answer IN answers[first..first + $size] | properties(answer)] AS block
