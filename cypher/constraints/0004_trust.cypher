// An API key is there once.
// params: none
// returns: nothing

CREATE CONSTRAINT ApiKey_id IF NOT EXISTS FOR (node:ApiKey) REQUIRE node.id IS UNIQUE;
