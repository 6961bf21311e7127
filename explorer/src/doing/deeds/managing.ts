/** What is done to let people in, to set up the place, and to set right what was done. */

import {
  EndSession,
  InviteActor,
  IssueApiKey,
  IssueBallots,
  RevokeApiKey,
  RevokeInvitation,
  RotateApiKey,
  SetPlace,
  Undo,
  UndoImport,
} from "../../generated/mutations.ts";
import type { Deed } from "../form.svelte.ts";
import type { Field, Input } from "../values.ts";
import { doing } from "../words.ts";

const said = doing.managing;
const DAY_MS = 86_400_000;
const REASON: Field = { name: "reason", kind: "text", required: true, label: doing.changes.reason };

export const invite: Deed = {
  name: "inviteActor",
  document: InviteActor,
  fields: [
    { name: "actorId", kind: "thing", of: ["ACTOR"], required: true, label: said.invitations.actor },
    { name: "name", kind: "line", required: true, label: said.invitations.name, note: said.invitations.nameNote },
    {
      name: "expiresAt",
      kind: "whole",
      required: true,
      label: said.invitations.days,
      note: said.invitations.daysNote,
    },
  ],
  sent: ({ expiresAt, ...input }) => ({ ...input, expiresAt: inDays(Number(expiresAt)) }),
};
export const revokeInvitation: Deed = { name: "revokeInvitation", document: RevokeInvitation, fields: [] };

export const issueKey: Deed = {
  name: "issueApiKey",
  document: IssueApiKey,
  fields: [
    { name: "name", kind: "line", required: true, label: said.keys.name, note: said.keys.nameNote },
    {
      name: "role",
      kind: "choice",
      required: true,
      enum: "Role",
      options: ["VIEWER", "PARTNER", "STRATEGIST", "ADMIN"],
      label: said.keys.role,
    },
    { name: "actorIds", kind: "things", of: ["ACTOR"], label: said.keys.actors, note: said.keys.actorsNote },
    { name: "expiresAt", kind: "day", label: said.keys.expires, note: said.keys.expiresNote },
  ],
  sent: untilTheEnd,
};
export const issueKiosk: Deed = {
  name: "issueApiKey",
  document: IssueApiKey,
  fields: [
    { name: "name", kind: "line", required: true, label: said.ballots.kioskName, note: said.ballots.kioskNameNote },
    { name: "expiresAt", kind: "day", label: said.ballots.kioskExpires, note: said.keys.expiresNote },
  ],
  sent: untilTheEnd,
};
export const rotateKey: Deed = {
  name: "rotateApiKey",
  document: RotateApiKey,
  fields: [{ name: "graceHours", kind: "whole", required: true, label: said.keys.grace, note: said.keys.graceNote }],
};
export const revokeKey: Deed = { name: "revokeApiKey", document: RevokeApiKey, fields: [] };
export const endSession: Deed = { name: "endSession", document: EndSession, fields: [] };

export const setPlace: Deed = {
  name: "setPlace",
  document: SetPlace,
  fields: [
    { name: "code", kind: "line", required: true, label: said.place.code },
    { name: "name", kind: "line", required: true, label: said.place.name },
  ],
};

export const issueBallots: Deed = {
  name: "issueBallots",
  document: IssueBallots,
  fields: [
    { name: "count", kind: "whole", required: true, label: said.ballots.count, note: said.ballots.countNote },
    {
      name: "beneficiaryGroupId",
      kind: "thing",
      of: ["BENEFICIARY_GROUP"],
      label: said.ballots.group,
      note: said.ballots.groupNote,
    },
  ],
};

export const undo: Deed = { name: "undo", document: Undo, fields: [REASON] };
export const undoImport: Deed = { name: "undoImport", document: UndoImport, fields: [REASON] };

/** The moment some days from now; more than a date can hold is left to the service to refuse. */
function inDays(days: number): string {
  return new Date(Date.now() + Math.min(Math.max(days, -366), 3660) * DAY_MS).toISOString();
}

/** The last day on which something is good lasts to its end, where one is. */
function untilTheEnd({ expiresAt, ...input }: Input): Input {
  return expiresAt ? { ...input, expiresAt: new Date(`${expiresAt as string}T23:59:59`).toISOString() } : input;
}
