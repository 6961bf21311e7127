// The history of a node or link is found by its id.
// params: none
// returns: nothing

CREATE INDEX Mention_of IF NOT EXISTS FOR (node:Mention) ON (node.of);
