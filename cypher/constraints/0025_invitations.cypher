// An invitation is there once.
// params: none
// returns: nothing

CREATE CONSTRAINT Invitation_id IF NOT EXISTS FOR (node:Invitation) REQUIRE node.id IS UNIQUE;
