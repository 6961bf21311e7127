/** What the tests share: the running service, a record of what was sent to it, and things of a test's own. */
import assert from "node:assert/strict";

import { ask } from "../src/ask.ts";
import { withKey } from "../src/keys.ts";
import {
  CreateGoalDocument,
  OutcomeListDocument,
  RegisterActorDocument,
  type RegisterContributionInput,
} from "../src/generated/operations.ts";

const given = process.env["SAMSYN_URL"];
assert(given, "SAMSYN_URL must tell where the service answers. `make test-frontend` starts one and sets it.");

/** Where the service answers. */
export const url: string = given;

const key = process.env["SAMSYN_KEY"];
assert(key, "SAMSYN_KEY must tell an admin's key. `make test-frontend` sets it.");

/** A fetch by an admin. */
export const authorised: typeof fetch = withKey(key);

export interface Sent {
  readonly method: string;
  readonly status: number;
  readonly etag: string | null;
}

/** A fetch that remembers what it sent. */
export function recording(): { readonly fetcher: typeof fetch; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  return {
    sent,
    async fetcher(input, init) {
      const response = await authorised(input, init);
      sent.push({ method: init?.method ?? "GET", status: response.status, etag: response.headers.get("ETag") });
      return response;
    },
  };
}

/** The id of the demonstration's outcome with many drivers. */
export async function safety(): Promise<string> {
  const { data } = await ask(url, OutcomeListDocument, { first: 100 });
  const name = "Människor känner sig trygga i centrum på kvällen";
  const found = data?.outcomes?.nodes.find((each) => each.name === name);
  assert(found);
  return found.id;
}

/** The id of a new goal, which leads to the aims. */
export async function newGoal(name: string, ...aimIds: readonly string[]): Promise<string> {
  const contributesTo = aimIds.map((aimId) => ({ aimId }));
  const { data } = await ask(url, CreateGoalDocument, { input: { name, contributesTo } }, authorised);
  assert(data?.createGoal.goal);
  return data.createGoal.goal.id;
}

/** The id of a new association. */
export async function newActor(name: string): Promise<string> {
  const { data } = await ask(url, RegisterActorDocument, { input: { name, kind: "ASSOCIATION" } }, authorised);
  assert(data?.registerActor.actor);
  return data.registerActor.actor.id;
}

/** A contribution of an actor to an aim, which counts at once. */
export function effort(actorId: string, aimId: string): RegisterContributionInput {
  return { title: "Nattvandring", makers: [{ actorId }], contributesTo: [{ aimId }], status: "APPROVED" };
}

/** What must hold before the rest of a test makes sense. */
export function there<Value>(value: Value | null | undefined): Value {
  assert(value !== null && value !== undefined);
  return value;
}
