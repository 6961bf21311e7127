// Which contributions are there?
// params: none
// returns: contributions, a list of [id, status, delivery, first day, last day, archived, public]
MATCH (contribution:Contribution)
RETURN collect([
  contribution.id,
  contribution.status,
  contribution.delivery,
  contribution.startsOn,
  contribution.endsOn,
  contribution.archivedAt IS NOT NULL,
  coalesce(contribution.public, false)
]) AS contributions
