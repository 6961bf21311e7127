// The makers of what was approved before they were asked count as having confirmed their parts.
// params: none
// returns: nothing

MATCH (contribution:Contribution)<-[part:MAKES]-(:Actor)
WHERE contribution.public AND part.confirmedAt IS NULL
SET part.confirmedAt = coalesce(contribution.decisionAt, contribution.createdAt);
