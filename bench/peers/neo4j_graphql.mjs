// @neo4j/graphql on Yoga, as its makers recommend for production: the types of the questions on the graph as it is.
// BOLT is the database's address, PORT the port that it answers on.
import { createServer } from "node:http";
import { Neo4jGraphQL } from "@neo4j/graphql";
import { createYoga } from "graphql-yoga";
import neo4j from "neo4j-driver";

const typeDefs = `
  type Goal @node { id: ID! name: String! description: String
    contributesTo: [Goal!]! @relationship(type: "CONTRIBUTES_TO", direction: OUT, properties: "Link")
    supportedBy: [Goal!]! @relationship(type: "CONTRIBUTES_TO", direction: IN, properties: "Link")
    contributions: [Contribution!]! @relationship(type: "CONTRIBUTES_TO", direction: IN, properties: "Link")
    measures: [Measure!]! @relationship(type: "INDICATES", direction: IN) }
  type Contribution @node { id: ID! title: String! status: String! startsOn: String
    makers: [Actor!]! @relationship(type: "MAKES", direction: IN, properties: "Make") }
  type Measure @node { id: ID! name: String! unit: String! targetValue: Float }
  type Actor @node { id: ID! name: String! sector: String! }
  type Link @relationshipProperties { weight: Float! confidence: String! }
  type Make @relationshipProperties { role: String! share: Float! }
`;
const driver = neo4j.driver(process.env.BOLT);
const features = { excludeDeprecatedFields: { implicitEqualFilters: true } };
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
createServer(createYoga({ schema, logging: false })).listen(Number(process.env.PORT), "127.0.0.1");
