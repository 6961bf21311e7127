// Change a beneficiary group.
// params: id, changes
// returns: before
MATCH (beneficiaryGroup:BeneficiaryGroup {id: $id})
WITH beneficiaryGroup, properties(beneficiaryGroup) AS before
SET beneficiaryGroup += $changes
RETURN before
