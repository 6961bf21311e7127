// A peer group is there once.
// params: none
// returns: nothing

CREATE CONSTRAINT PeerGroup_id IF NOT EXISTS FOR (node:PeerGroup) REQUIRE node.id IS UNIQUE;
