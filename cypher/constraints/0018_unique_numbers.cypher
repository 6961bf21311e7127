// No two changes of the log have the same number; those that had get numbers of their own before (database/renumbering.py).
// params: none
// returns: nothing

CREATE CONSTRAINT Change_seq IF NOT EXISTS FOR (node:Change) REQUIRE node.seq IS UNIQUE;
