// What is judged of a measure is worked out of its observations, and stored no more.
// params: none
// returns: nothing
MATCH (measure:Measure)
REMOVE measure.attainment, measure.staleFrom, measure.trend, measure.index;
