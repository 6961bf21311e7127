// What waits for a decision is found by its status, and by when it was proposed.
// params: none
// returns: nothing

CREATE INDEX Contribution_status IF NOT EXISTS FOR (node:Contribution) ON (node.status);
CREATE INDEX Contribution_proposedAt IF NOT EXISTS FOR (node:Contribution) ON (node.proposedAt);
