/** What is done with deviations, from the fact to the lesson. */

import {
  AddCorrectiveAction,
  CloseDeviation,
  OpenDeviation,
  ReviewDeviation,
  StateCause,
  UpdateCorrectiveAction,
  WithdrawDeviation,
} from "../../generated/mutations.ts";
import type { Deed } from "../form.svelte.ts";
import { doing } from "../words.ts";

const said = doing.mending;

export const open: Deed = {
  name: "openDeviation",
  document: OpenDeviation,
  fields: [
    { name: "fact", kind: "text", required: true, label: said.fact, note: said.factNote },
    { name: "positive", kind: "yes", label: said.positive },
  ],
};

/** What influences from outside is asked for where the cause lies there, and only there. */
export const stateCause: Deed = {
  name: "stateCause",
  document: StateCause,
  fields: [
    { name: "cause", kind: "choice", enum: "Cause", required: true, label: said.cause },
    { name: "outsideInfluence", kind: "line", required: true, label: said.outside, when: ["cause", "OUTSIDE"] },
    { name: "text", kind: "text", required: true, label: said.causeText, note: said.causeNote, at: "causeText" },
  ],
};

export const addAction: Deed = {
  name: "addCorrectiveAction",
  document: AddCorrectiveAction,
  fields: [
    { name: "title", kind: "line", required: true, label: said.action },
    { name: "ownerId", kind: "thing", of: ["ACTOR"], required: true, label: said.actionOwner },
    { name: "dueOn", kind: "day", required: true, label: said.actionDue },
  ],
};
export const actionDone: Deed = { name: "updateCorrectiveAction", document: UpdateCorrectiveAction, fields: [] };
export const moveAction: Deed = {
  ...actionDone,
  fields: [
    { name: "dueOn", kind: "day", required: true, label: said.newDay },
    { name: "reason", kind: "text", required: true, label: said.why },
  ],
};
export const cancelAction: Deed = {
  ...actionDone,
  fields: [{ name: "reason", kind: "text", required: true, label: said.whyNot }],
};

/** The review by one of the measure's later values, which are told by their ids. */
export function review(called: Readonly<Record<string, string>>, isPositive: boolean): Deed {
  return {
    name: "reviewDeviation",
    document: ReviewDeviation,
    fields: [
      {
        name: "observationId",
        kind: "choice",
        required: true,
        options: Object.keys(called),
        called,
        label: said.observation,
      },
      { name: "effective", kind: "either", required: true, label: isPositive ? said.lasted : said.effective },
      { name: "comment", kind: "text", required: true, label: said.reviewComment },
    ],
  };
}

export const close: Deed = {
  name: "closeDeviation",
  document: CloseDeviation,
  fields: [
    { name: "lesson", kind: "text", required: true, label: said.lesson, note: said.lessonNote },
    {
      name: "concernsIds",
      kind: "things",
      of: ["VISION", "OUTCOME", "GOAL", "CONTRIBUTION", "MEASURE"],
      label: said.concerns,
      note: said.concernsNote,
    },
  ],
};
export const withdraw: Deed = {
  name: "withdrawDeviation",
  document: WithdrawDeviation,
  fields: [{ name: "reason", kind: "text", required: true, label: said.whyWithdraw }],
};
