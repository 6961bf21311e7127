// Nothing is there twice: every constraint is named after its label or type and its property.
// params: none
// returns: nothing

// An id, for everything that is asked for by id.
CREATE CONSTRAINT Vision_id IF NOT EXISTS FOR (node:Vision) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Outcome_id IF NOT EXISTS FOR (node:Outcome) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Goal_id IF NOT EXISTS FOR (node:Goal) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Value_id IF NOT EXISTS FOR (node:Value) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT BeneficiaryGroup_id IF NOT EXISTS FOR (node:BeneficiaryGroup) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Actor_id IF NOT EXISTS FOR (node:Actor) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Contribution_id IF NOT EXISTS FOR (node:Contribution) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Asset_id IF NOT EXISTS FOR (node:Asset) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Measure_id IF NOT EXISTS FOR (node:Measure) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Observation_id IF NOT EXISTS FOR (node:Observation) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Change_id IF NOT EXISTS FOR (node:Change) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT CONTRIBUTES_TO_id IF NOT EXISTS FOR ()-[link:CONTRIBUTES_TO]-() REQUIRE link.id IS UNIQUE;
CREATE CONSTRAINT CONTRIBUTED_TO_id IF NOT EXISTS FOR ()-[link:CONTRIBUTED_TO]-() REQUIRE link.id IS UNIQUE;

// An id of the system that it was brought from, within its type; most nodes have none.
CREATE CONSTRAINT Vision_externalId IF NOT EXISTS FOR (node:Vision) REQUIRE node.externalId IS UNIQUE;
CREATE CONSTRAINT Outcome_externalId IF NOT EXISTS FOR (node:Outcome) REQUIRE node.externalId IS UNIQUE;
CREATE CONSTRAINT Goal_externalId IF NOT EXISTS FOR (node:Goal) REQUIRE node.externalId IS UNIQUE;
CREATE CONSTRAINT Value_externalId IF NOT EXISTS FOR (node:Value) REQUIRE node.externalId IS UNIQUE;
CREATE CONSTRAINT BeneficiaryGroup_externalId IF NOT EXISTS FOR (node:BeneficiaryGroup) REQUIRE node.externalId IS UNIQUE;
CREATE CONSTRAINT Actor_externalId IF NOT EXISTS FOR (node:Actor) REQUIRE node.externalId IS UNIQUE;
CREATE CONSTRAINT Contribution_externalId IF NOT EXISTS FOR (node:Contribution) REQUIRE node.externalId IS UNIQUE;
CREATE CONSTRAINT Asset_externalId IF NOT EXISTS FOR (node:Asset) REQUIRE node.externalId IS UNIQUE;
CREATE CONSTRAINT Measure_externalId IF NOT EXISTS FOR (node:Measure) REQUIRE node.externalId IS UNIQUE;

// An observation's key is made of measure, period, area and gender; a stored answer's, of principal and client's key.
CREATE CONSTRAINT Observation_key IF NOT EXISTS FOR (node:Observation) REQUIRE node.key IS UNIQUE;
CREATE CONSTRAINT IdempotencyKey_key IF NOT EXISTS FOR (node:IdempotencyKey) REQUIRE node.key IS UNIQUE;

// What there is one of, and the migrations themselves.
CREATE CONSTRAINT Place_code IF NOT EXISTS FOR (node:Place) REQUIRE node.code IS UNIQUE;
CREATE CONSTRAINT Revision_id IF NOT EXISTS FOR (node:Revision) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Audit_id IF NOT EXISTS FOR (node:Audit) REQUIRE node.id IS UNIQUE;
CREATE CONSTRAINT Migration_number IF NOT EXISTS FOR (node:Migration) REQUIRE node.number IS UNIQUE;
