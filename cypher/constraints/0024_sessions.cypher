// A session is there once.
// params: none
// returns: nothing

CREATE CONSTRAINT Session_id IF NOT EXISTS FOR (node:Session) REQUIRE node.id IS UNIQUE;
