/** What the graph is made of: what people fill in to create each kind of thing, and to change it. */

import {
  CreateAsset,
  CreateBeneficiaryGroup,
  CreateGoal,
  CreateMeasure,
  CreateOutcome,
  CreateValue,
  CreateVision,
  RegisterActor,
  SetPlace,
  UpdateActor,
  UpdateAsset,
  UpdateBeneficiaryGroup,
  UpdateGoal,
  UpdateMeasure,
  UpdateOutcome,
  UpdateValue,
  UpdateVision,
} from "../../generated/mutations.ts";
import type { Deed } from "../form.svelte.ts";
import type { Field, Values } from "../values.ts";
import { doing } from "../words.ts";

const said = doing.shape.fields;
export const AIMS = ["VISION", "OUTCOME", "GOAL"];

/** In the order in which a place is begun. */
export const KINDS = [
  "PLACE",
  "VISION",
  "OUTCOME",
  "GOAL",
  "ACTOR",
  "MEASURE",
  "VALUE",
  "BENEFICIARY_GROUP",
  "ASSET",
] as const;
export type Kind = (typeof KINDS)[number];
export type Shaped = {
  /** Its type in the schema. */
  readonly typename: string;
  readonly create: Deed;
  readonly update: Deed;
  /** What is in the form at first, and the fields that likely have the same for the next one. */
  readonly first: Values;
  readonly kept: readonly string[];
};

const named = (label: string, note?: string): Field => ({
  name: "name",
  kind: "line",
  required: true,
  label,
  ...(note ? { note } : {}),
});
const DESCRIPTION: Field = { name: "description", kind: "text", more: true };
const OUTSIDE: Field = { name: "externalWeight", kind: "number", more: true, note: said.externalWeightNote };
const ABOVE: Field = { name: "contributesTo", kind: "links", of: AIMS, folded: true, label: said.contributesTo };
const REASON: Field = { name: "reason", kind: "text", label: said.reason };
const ORIGIN: readonly Field[] = [
  { name: "source", kind: "line", more: true },
  { name: "externalId", kind: "line", more: true },
  { name: "illustrative", kind: "yes", more: true, label: said.illustrative },
];
const values = (at: string): Field => ({ name: "valueIds", kind: "things", of: ["VALUE"], at, more: true });

const VISION: readonly Field[] = [
  named(said.vision),
  { name: "statement", kind: "text" },
  { name: "horizon", kind: "whole", label: said.horizon },
  DESCRIPTION,
  values("values"),
  OUTSIDE,
  ...ORIGIN,
];
const OUTCOME: readonly Field[] = [
  named(said.outcome, said.outcomeNote),
  { name: "experiencedByIds", kind: "things", of: ["BENEFICIARY_GROUP"], at: "experiencedBy" },
];
const OUTCOME_MORE: readonly Field[] = [DESCRIPTION, OUTSIDE, ...ORIGIN];
const GOAL: readonly Field[] = [named(said.goal)];
const GOAL_MORE: readonly Field[] = [
  { name: "ownerIds", kind: "things", of: ["ACTOR"], at: "owners" },
  { name: "startsOn", kind: "day" },
  { name: "endsOn", kind: "day" },
  { name: "tier", kind: "line", more: true, note: said.tierNote },
  { name: "adoption", kind: "text", more: true, note: said.adoptionNote },
  DESCRIPTION,
  values("expresses"),
  OUTSIDE,
  ...ORIGIN,
];
const ACTOR: readonly Field[] = [
  named(said.actor),
  { name: "kind", kind: "choice", enum: "ActorKind", required: true },
  { name: "contact", kind: "line", note: said.contactNote },
  DESCRIPTION,
  { name: "partOfId", kind: "thing", of: ["ACTOR"], at: "partOf", more: true },
  { name: "members", kind: "members", of: ["ACTOR"], more: true, note: said.membersNote },
  { name: "measuresBudget", kind: "whole", more: true, note: said.measuresBudgetNote },
  ...ORIGIN,
];
const MEASURE: readonly Field[] = [
  named(said.measure),
  { name: "unit", kind: "line", required: true, label: said.unit, note: said.unitNote },
  { name: "indicatesIds", kind: "things", of: [...AIMS, "CONTRIBUTION"], at: "indicates", label: said.indicates },
  { name: "direction", kind: "choice", enum: "Direction", required: true },
];
const TARGETS: readonly Field[] = [
  { name: "targetValue", kind: "number" },
  { name: "acceptedValue", kind: "number", note: said.acceptedNote },
];
const MEASURE_MORE: readonly Field[] = [
  { name: "frequency", kind: "choice", enum: "Frequency", label: said.frequency },
  { name: "ownerId", kind: "thing", of: ["ACTOR"], at: "owner" },
  { name: "method", kind: "choice", enum: "MeasureMethod", required: true },
  { name: "stage", kind: "choice", enum: "ValueChainStage", required: true },
  { name: "definition", kind: "text", more: true },
  { name: "baseline", kind: "number", more: true },
  { name: "unitKind", kind: "choice", enum: "UnitKind", more: true },
  { name: "decimals", kind: "whole", more: true },
  { name: "scaleMin", kind: "number", more: true },
  { name: "scaleMax", kind: "number", more: true },
  { name: "accumulation", kind: "choice", enum: "Accumulation", more: true },
  { name: "kpiId", kind: "line", more: true },
  { name: "kpiTitle", kind: "line", more: true },
  { name: "kpiDefinition", kind: "text", more: true },
  ...ORIGIN,
];
const ASSET: readonly Field[] = [
  named(said.asset),
  { name: "kind", kind: "choice", enum: "AssetKind", required: true, at: "assetKind" },
  { name: "url", kind: "line" },
  { name: "usageTerms", kind: "text" },
  ...ORIGIN,
];
const plain = (label: string): readonly Field[] => [named(label), { name: "description", kind: "text" }, ...ORIGIN];
const place: Deed = {
  name: "setPlace",
  document: SetPlace,
  fields: [named(said.place), { name: "code", kind: "line", required: true, label: said.code, note: said.codeNote }],
};

export const SHAPED: Record<Kind, Shaped> = {
  PLACE: { typename: "Place", create: place, update: place, first: {}, kept: [] },
  VISION: {
    typename: "Vision",
    create: { name: "createVision", document: CreateVision, fields: VISION },
    update: { name: "updateVision", document: UpdateVision, fields: VISION },
    first: {},
    kept: ["valueIds"],
  },
  OUTCOME: {
    typename: "Outcome",
    create: { name: "createOutcome", document: CreateOutcome, fields: [...OUTCOME, ABOVE, ...OUTCOME_MORE] },
    update: { name: "updateOutcome", document: UpdateOutcome, fields: [...OUTCOME, ...OUTCOME_MORE] },
    first: {},
    kept: ["contributesTo"],
  },
  GOAL: {
    typename: "Goal",
    create: { name: "createGoal", document: CreateGoal, fields: [...GOAL, ABOVE, ...GOAL_MORE] },
    update: { name: "updateGoal", document: UpdateGoal, fields: [...GOAL, ...GOAL_MORE] },
    first: {},
    kept: ["contributesTo", "ownerIds", "startsOn", "endsOn", "tier", "adoption"],
  },
  ACTOR: {
    typename: "Actor",
    create: { name: "registerActor", document: RegisterActor, fields: ACTOR },
    update: { name: "updateActor", document: UpdateActor, fields: ACTOR },
    first: {},
    kept: ["kind", "partOfId"],
  },
  MEASURE: {
    typename: "Measure",
    create: { name: "createMeasure", document: CreateMeasure, fields: [...MEASURE, ...TARGETS, ...MEASURE_MORE] },
    update: { name: "updateMeasure", document: UpdateMeasure, fields: [...MEASURE, ...MEASURE_MORE, REASON] },
    first: { direction: "INCREASE", frequency: "YEAR", method: "COUNT", stage: "EFFECT" },
    kept: ["indicatesIds", "direction", "frequency", "ownerId", "method", "stage"],
  },
  VALUE: {
    typename: "Value",
    create: { name: "createValue", document: CreateValue, fields: plain(said.value) },
    update: { name: "updateValue", document: UpdateValue, fields: plain(said.value) },
    first: {},
    kept: [],
  },
  BENEFICIARY_GROUP: {
    typename: "BeneficiaryGroup",
    create: { name: "createBeneficiaryGroup", document: CreateBeneficiaryGroup, fields: plain(said.group) },
    update: { name: "updateBeneficiaryGroup", document: UpdateBeneficiaryGroup, fields: plain(said.group) },
    first: {},
    kept: [],
  },
  ASSET: {
    typename: "Asset",
    create: { name: "createAsset", document: CreateAsset, fields: ASSET },
    update: { name: "updateAsset", document: UpdateAsset, fields: ASSET },
    first: {},
    kept: ["kind", "usageTerms"],
  },
};

/** The kind of a thing of this type; undefined for one that isn't shaped here. */
export function kindOf(typename: string): Kind | undefined {
  return KINDS.find((kind) => SHAPED[kind].typename === typename);
}
