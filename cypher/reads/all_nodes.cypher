// All nodes of the domain with all their properties, in blocks of one type.
// params: size
// returns: label, block: a list of properties
MATCH (node:Vision|Outcome|Goal|Value|BeneficiaryGroup|Actor|Contribution|Asset|Measure|Observation|Perceived|PeerGroup|Synonym|Deviation|CorrectiveAction|Lesson|ReportingRound|ApiKey|Invitation|Session|ClaimMapping|Place)
WITH labels(node)[0] AS label, collect(node) AS nodes
UNWIND range(0, size(nodes) - 1, $size) AS first
RETURN label, [node IN nodes[first..first + $size] | properties(node)] AS block
