// Is there anything beside what the migrations have made, whoever put it there?
// params: none
// returns: there
RETURN EXISTS {
  MATCH (node)
  WHERE NOT node:Migration AND NOT node:Revision AND NOT node:Audit AND NOT node:Counting
} AS there
