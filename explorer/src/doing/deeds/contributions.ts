/** What is done with contributions, and what people fill in for it. */

import {
  ApproveContribution,
  ApproveProposal,
  ConfirmContribution,
  DeclineContribution,
  EndContribution,
  LeaveContribution,
  RegisterContribution,
  ReinstateContribution,
  ReturnContribution,
  ReturnProposal,
  SubmitContribution,
  UpdateContribution,
  WithdrawContribution,
} from "../../generated/mutations.ts";
import type { Deed } from "../form.svelte.ts";
import type { Field } from "../values.ts";
import { doing } from "../words.ts";

const said = doing.contribute;

const WHAT: Field = { name: "title", kind: "line", required: true, label: said.what };
const FOR: Field = {
  name: "intendedFor",
  kind: "text",
  label: said.forWhat,
  note: said.forWhatNote,
  tells: ["contributesTo"],
};
const WHEN: Field = { name: "startsOn", kind: "day", label: said.when };
const MAKERS: Field = { name: "makers", kind: "makers", of: ["ACTOR"], more: true, label: said.makers };
const MORE: readonly Field[] = [
  { name: "endsOn", kind: "day", more: true },
  { name: "description", kind: "text", more: true },
  MAKERS,
  { name: "contributesTo", kind: "links", of: ["VISION", "OUTCOME", "GOAL"], more: true },
  { name: "valueIds", kind: "things", of: ["VALUE"], at: "expresses", more: true },
  { name: "delivery", kind: "choice", enum: "DeliveryState", more: true },
  { name: "source", kind: "line", more: true },
];
const REASON: Field = { name: "reason", kind: "text", required: true, label: said.reason };
const NOTE: Field = { name: "note", kind: "text", required: true, label: said.note };

export const register: Deed = {
  name: "registerContribution",
  document: RegisterContribution,
  fields: [WHAT, FOR, WHEN, ...MORE],
};
/** By who doesn't act for any actor: for whom it is must be said. */
export const registerFor: Deed = {
  ...register,
  fields: [WHAT, { ...MAKERS, more: false, required: true }, FOR, WHEN, ...MORE.filter((field) => field !== MAKERS)],
};
export const update: Deed = {
  name: "updateContribution",
  document: UpdateContribution,
  fields: [WHAT, FOR, WHEN, ...MORE, { name: "reason", kind: "text", more: true, label: said.reasonOfChange }],
};
/** That it is done, said with one press. */
export const finish: Deed = { name: "updateContribution", document: UpdateContribution, fields: [] };
export const submit: Deed = { name: "submitContribution", document: SubmitContribution, fields: [] };
export const confirm: Deed = { name: "confirmContribution", document: ConfirmContribution, fields: [] };
export const decline: Deed = { name: "declineContribution", document: DeclineContribution, fields: [REASON] };
export const leave: Deed = { name: "leaveContribution", document: LeaveContribution, fields: [REASON] };
export const approve: Deed = {
  name: "approveContribution",
  document: ApproveContribution,
  fields: [{ name: "reason", kind: "text", label: doing.decisions.reason, note: doing.decisions.reasonNote }],
};
export const giveBack: Deed = {
  name: "returnContribution",
  document: ReturnContribution,
  fields: [NOTE],
};
export const approveProposal: Deed = { name: "approveProposal", document: ApproveProposal, fields: [] };
export const returnProposal: Deed = { name: "returnProposal", document: ReturnProposal, fields: [NOTE] };
export const end: Deed = { name: "endContribution", document: EndContribution, fields: [REASON] };
export const withdraw: Deed = { name: "withdrawContribution", document: WithdrawContribution, fields: [REASON] };
export const reinstate: Deed = { name: "reinstateContribution", document: ReinstateContribution, fields: [REASON] };
