// Rounds, deviations, corrective actions and lessons are there once, and are found by what lists ask for.
// params: none
// returns: nothing

CREATE CONSTRAINT ReportingRound_id IF NOT EXISTS FOR (node:ReportingRound) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Deviation_id IF NOT EXISTS FOR (node:Deviation) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT CorrectiveAction_id IF NOT EXISTS FOR (node:CorrectiveAction) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Lesson_id IF NOT EXISTS FOR (node:Lesson) REQUIRE node.id IS UNIQUE;
CREATE INDEX Deviation_state IF NOT EXISTS FOR (node:Deviation) ON (node.state);
CREATE INDEX Deviation_influence IF NOT EXISTS FOR (node:Deviation) ON (node.influence);
