// A word has its synonyms once.
// params: none
// returns: nothing

CREATE CONSTRAINT Synonym_id IF NOT EXISTS FOR (node:Synonym) REQUIRE node.id IS UNIQUE;
