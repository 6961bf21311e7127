// Lists in the order of their sort keys, and the change log by revision and by number, are found by index.
// params: none
// returns: nothing

CREATE INDEX Vision_nameSort IF NOT EXISTS FOR (node:Vision) ON (node.nameSort);
CREATE INDEX Outcome_nameSort IF NOT EXISTS FOR (node:Outcome) ON (node.nameSort);
CREATE INDEX Goal_nameSort IF NOT EXISTS FOR (node:Goal) ON (node.nameSort);
CREATE INDEX Value_nameSort IF NOT EXISTS FOR (node:Value) ON (node.nameSort);
CREATE INDEX BeneficiaryGroup_nameSort IF NOT EXISTS FOR (node:BeneficiaryGroup) ON (node.nameSort);
CREATE INDEX Actor_nameSort IF NOT EXISTS FOR (node:Actor) ON (node.nameSort);
CREATE INDEX Contribution_titleSort IF NOT EXISTS FOR (node:Contribution) ON (node.titleSort);
CREATE INDEX Asset_nameSort IF NOT EXISTS FOR (node:Asset) ON (node.nameSort);
CREATE INDEX Measure_nameSort IF NOT EXISTS FOR (node:Measure) ON (node.nameSort);

// Not a constraint: writers that collide on the embedded engine would be told of a violated one, which isn't worth a
// retry, instead of the collision, which is. The counters that are locked in every deed keep the numbers unique.
CREATE INDEX Change_seq IF NOT EXISTS FOR (node:Change) ON (node.seq);
CREATE INDEX Change_revision IF NOT EXISTS FOR (node:Change) ON (node.revision);
