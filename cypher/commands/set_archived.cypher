// Archive or restore something.
// params: id, changes
// returns: id
MATCH (node:Vision|Outcome|Goal|Value|BeneficiaryGroup|Actor|Contribution|Asset|Measure {id: $id})
SET node += $changes
RETURN node.id AS id
