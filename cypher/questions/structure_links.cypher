// What leads to what?
// params: none
// returns: links, a list of [id, start's id, aim's id, weight, polarity, confidence]
MATCH (start)-[link:CONTRIBUTES_TO]->(aim)
RETURN collect([link.id, start.id, aim.id, link.weight, link.polarity, link.confidence]) AS links
