// How do the outcomes stand, by the latest observation of each measure that tells of them?
// params: today
// returns: outcomeId, outcome, measureId, measure, stage, method, attainment, period, value, unit, acceptedValue,
//   targetValue: a measure of an outcome a row; an outcome that no measure tells of has a row without one
MATCH (aim:Outcome)
WHERE aim.archivedAt IS NULL
OPTIONAL MATCH (aim)<-[:INDICATES]-(measure:Measure)
WHERE measure.archivedAt IS NULL
WITH aim, measure, COLLECT {
    // Of the own place and of both genders together; of the periods that end last the shortest.
    MATCH (place:Place)
    MATCH (measure)<-[:OF]-(observation:Observation)
    WHERE observation.area = place.code AND observation.gender = 'T'
    RETURN observation ORDER BY observation.periodEnd DESC, observation.periodStart DESC
  }[0] AS latest,
  CASE measure.frequency
    WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 WHEN 'TERTIAL' THEN 4 WHEN 'HALF_YEAR' THEN 6 ELSE 12
  END AS months
// Months are counted from year 0. The latest observation is stale when the next two periods of the frequency are over.
WITH aim, measure, latest, months, date($today) AS today, date(latest.periodEnd) + duration('P1D') AS next,
  CASE measure.frequency WHEN 'SCHOOL_YEAR' THEN 6 ELSE 0 END AS firstMonth
WITH aim, measure, latest, months, firstMonth,
  today.year * 12 + today.month - 1 AS now, next.year * 12 + next.month - 1 AS after
WITH aim, measure, latest,
  measure.frequency IS NOT NULL AND now >= after - (after - firstMonth) % months + 2 * months AS isStale,
  [limit IN [measure.targetValue, measure.acceptedValue] | CASE measure.direction
    WHEN 'INCREASE' THEN latest.value >= limit
    WHEN 'DECREASE' THEN latest.value <= limit
    ELSE round(abs(latest.value - measure.targetValue), 9) <= round(abs(limit - measure.targetValue), 9)
  END] AS reached
RETURN aim.id AS outcomeId, aim.name AS outcome,
  measure.id AS measureId, measure.name AS measure, measure.stage AS stage, measure.method AS method,
  CASE
    WHEN measure IS NULL THEN null
    WHEN latest.status = 'SUPPRESSED' THEN 'SUPPRESSED'
    WHEN latest.value IS NULL THEN 'NO_DATA'
    WHEN isStale THEN 'STALE'
    WHEN measure.targetValue IS NULL AND measure.acceptedValue IS NULL THEN 'UNJUDGED'
    WHEN reached[0] THEN 'ON_TARGET'
    WHEN reached[1] THEN 'ACCEPTED'
    ELSE 'OFF_TARGET'
  END AS attainment,
  latest.period AS period, latest.value AS value, measure.unit AS unit,
  measure.acceptedValue AS acceptedValue, measure.targetValue AS targetValue
ORDER BY aim.nameSort, outcomeId, measureId
