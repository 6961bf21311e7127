// All relationships of the domain with all their properties, in blocks of one type.
// params: size
// returns: kind, block: a list of [id of the start, id of the end, properties]
MATCH ()-[tie:CONTRIBUTES_TO|CONTRIBUTED_TO|RESTS_ON|EXPERIENCED_BY|EXPRESSES|OWNS|PART_OF|USES|MEMBER_OF|MAKES|INDICATES|OF|TELLS_OF|DEVIATES|SHOWN_BY|REVIEWED_BY|CORRECTS|LEARNT_FROM|TEACHES_OF|ACTS_FOR|COUNTS_FOR|OPENED_BY|MAPS_TO]->()
WITH type(tie) AS kind, collect(tie) AS ties
UNWIND range(0, size(ties) - 1, $size) AS first
RETURN kind, [tie IN ties[first..first + $size] |
  [coalesce(startNode(tie).id, startNode(tie).key), endNode(tie).id, properties(tie)]] AS block
