/** The observations of a measure as the lines of its chart and as the rows of its table. */

import { yearlyPace } from "../../figures/limits.ts";
import { periodOf } from "../../figures/scale.ts";
import type { Series } from "../../figures/trend.ts";
import type { MeasureHistoryQuery } from "../../generated/operations.ts";

type Node = NonNullable<MeasureHistoryQuery["node"]>;
export type Measure = Extract<Node, { readonly __typename: "Measure" }>;
export type Observation = NonNullable<Measure["all"]>["nodes"][number];

export type Row = { readonly key: string; readonly period: string; readonly of: Readonly<Record<string, Observation>> };

const KEYS = ["own", "women", "men", "nation"] as const;

function observed(measure: Measure): Record<(typeof KEYS)[number], readonly Observation[]> {
  return {
    own: measure.all?.nodes ?? [],
    women: measure.women?.nodes ?? [],
    men: measure.men?.nodes ?? [],
    nation: measure.beside?.nodes ?? [],
  };
}

/** Which of the lines there is anything of. */
export function keysOf(measure: Measure): string[] {
  const of = observed(measure);
  return KEYS.filter((key) => of[key].length || key === "own");
}

/** Lines of periods as long as the latest one's; what counts from the beginning of the year by its yearly pace. */
export function seriesOf(measure: Measure): Series[] {
  const of = observed(measure);
  const kind = periodOf((measure.latest ?? KEYS.flatMap((key) => of[key])[0])?.period ?? "").kind;
  return KEYS.filter((key) => of[key].length).map((key) => ({
    key,
    points: of[key]
      .filter(({ period }) => periodOf(period).kind === kind)
      .map((each) => ({ ...each, value: paced(measure, each) })),
  }));
}

export function paced(measure: Pick<Measure, "accumulation">, { value, periodEnd }: Observation): number | null {
  return value !== null && measure.accumulation === "CUMULATIVE" ? yearlyPace(value, periodEnd) : value;
}

/** A row for each period, the latest first and of these the shorter one. */
export function rowsOf(measure: Measure): Row[] {
  const rows = new Map<string, { key: string; period: string; end: string; of: Record<string, Observation> }>();
  for (const [key, observations] of Object.entries(observed(measure))) {
    for (const each of observations) {
      const row = rows.get(each.period) ?? { key: each.period, period: each.period, end: "", of: {} };
      row.end = each.periodEnd + each.periodStart;
      row.of[key] = each;
      rows.set(each.period, row);
    }
  }
  return [...rows.values()].sort((a, b) => (a.end < b.end ? 1 : -1));
}
