// A ballot, a counter of votes, the votes of a period and what is shown of them are there once.
// params: none
// returns: nothing

CREATE CONSTRAINT Ballot_hash IF NOT EXISTS FOR (node:Ballot) REQUIRE node.hash IS UNIQUE;
CREATE CONSTRAINT Tally_key IF NOT EXISTS FOR (node:Tally) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT Poll_key IF NOT EXISTS FOR (node:Poll) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT Perceived_key IF NOT EXISTS FOR (node:Perceived) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT Counting_id IF NOT EXISTS FOR (node:Counting) REQUIRE node.id IS UNIQUE;
