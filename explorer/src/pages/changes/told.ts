/** What a change changed, in words. */

import { label } from "../../labels.ts";
import { onDay } from "../../numbers.ts";
import { words } from "../../words.ts";
import { type Changed, isDay } from "./changed.ts";

/** The enums of fields, by the type of the thing where it matters. */
const ENUMS: Record<string, string> = {
  delivery: "DeliveryState",
  stage: "ValueChainStage",
  method: "MeasureMethod",
  direction: "Direction",
  frequency: "Frequency",
  accumulation: "Accumulation",
  unitKind: "UnitKind",
  polarity: "Polarity",
  confidence: "Confidence",
  sector: "Sector",
  cause: "Cause",
  gender: "Gender",
  "Contribution.status": "ContributionStatus",
  "Observation.status": "ObservationStatus",
  "Vision.status": "GoalStatus",
  "Outcome.status": "GoalStatus",
  "Goal.status": "GoalStatus",
  "Actor.kind": "ActorKind",
  "Asset.kind": "AssetKind",
  "Deviation.state": "DeviationState",
  "CorrectiveAction.state": "ActionState",
};

/** What became of a field of a thing of some type, in words. */
export function inWords({ name, from, to }: Changed, type: string): string {
  const said = words.history;
  if (from === undefined || to === undefined) return said.changed;
  const read = (value: string | number): string => valueInWords(name, value, type);
  if (to === null) return from === null ? said.changed : said.wasValue(read(from));
  return from === null ? said.becameValue(read(to)) : said.fromTo(read(from), read(to));
}

function valueInWords(name: string, value: string | number, type: string): string {
  const found = ENUMS[`${type}.${name}`] ?? ENUMS[name];
  if (found) return label(found, String(value));
  return isDay(value) ? onDay(value) : String(value);
}
