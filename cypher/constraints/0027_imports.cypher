// The changes of an import are found by its id.
// params: none
// returns: nothing

CREATE INDEX Change_importId IF NOT EXISTS FOR (change:Change) ON (change.importId);
