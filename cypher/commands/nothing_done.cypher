// Is the graph as it was made, without any deed?
// params: none
// returns: nothing_done
MATCH (audit:Audit)
RETURN audit.seq = 0 AS nothing_done
