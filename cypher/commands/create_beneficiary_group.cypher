// Add a beneficiary group.
// params: beneficiaryGroup
// returns: id
CREATE (beneficiaryGroup:BeneficiaryGroup)
SET beneficiaryGroup = $beneficiaryGroup
RETURN beneficiaryGroup.id AS id
