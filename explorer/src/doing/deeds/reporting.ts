/** What is done when one reports: values, the status of goals, and the rounds in which that is asked for. */

import {
  CloseReportingRound,
  OpenReportingRound,
  RecordObservations,
  ReportGoalStatus,
} from "../../generated/mutations.ts";
import type { Deed } from "../form.svelte.ts";
import type { Field } from "../values.ts";
import { doing } from "../words.ts";

const said = doing.reporting;

/** One value of one measure: each row of the table is a form of its own. */
export const record: Deed = {
  name: "recordObservations",
  document: RecordObservations,
  sent: (input) => ({ observations: [input] }),
  fields: [
    { name: "value", kind: "number" },
    { name: "comment", kind: "text" },
    {
      name: "status",
      kind: "choice",
      enum: "ObservationStatus",
      options: ["MISSING", "NOT_APPLICABLE", "SECRET", "SUPPRESSED"],
      label: said.whyNone,
    },
    { name: "period", kind: "line", required: true, note: said.periodNote },
  ],
};

export const reportStatus: Deed = {
  name: "reportGoalStatus",
  document: ReportGoalStatus,
  fields: [
    { name: "status", kind: "choice", enum: "GoalStatus", required: true },
    { name: "comment", kind: "text", required: true, label: said.whyStatus },
  ],
};

const DUE: Field = { name: "dueOn", kind: "day", required: true, label: said.lastDay };
export const openRound: Deed = {
  name: "openReportingRound",
  document: OpenReportingRound,
  fields: [{ name: "period", kind: "line", required: true, note: said.periodNote }, DUE],
};
export const closeRound: Deed = { name: "closeReportingRound", document: CloseReportingRound, fields: [] };
