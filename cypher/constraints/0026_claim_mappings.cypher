// A claim with a value makes one thing of people.
// params: none
// returns: nothing

CREATE CONSTRAINT ClaimMapping_id IF NOT EXISTS FOR (node:ClaimMapping) REQUIRE node.id IS UNIQUE;
