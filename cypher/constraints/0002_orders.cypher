// Lists in the order of their sort keys, and the change log by revision, are found by index.
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

CREATE INDEX Change_revision IF NOT EXISTS FOR (node:Change) ON (node.revision);
