/** A board's report as sections of rows: of them the page makes tables, and what is copied is made as text. */

import type { ManagementReviewQuery } from "../../generated/operations.ts";
import { label, Label } from "../../labels.ts";
import { language } from "../../language.ts";
import { listed, number, onDay, percent } from "../../numbers.ts";
import { words } from "../../words.ts";

export type Review = ManagementReviewQuery;
export type Thing = { readonly __typename: string; readonly id: string; readonly label: string };
export type Cell = {
  readonly text: string;
  readonly thing?: Thing;
  readonly status?: string;
  readonly notes?: readonly string[];
  readonly illustrative?: boolean;
};
export type Row = { readonly key: string; readonly cells: readonly Cell[] };
export type Section = {
  readonly id: string;
  readonly heading: string;
  /** Where it is in the answer, so that a fault of it is told in its place. */
  readonly at: string;
  readonly isThere: boolean;
  readonly lead: string;
  readonly heads: readonly string[];
  readonly rows: readonly Row[];
  readonly total: number;
};

type Deviation = NonNullable<Review["open"]>["nodes"][number];
type Measure = NonNullable<NonNullable<Review["outcomes"]>["nodes"][number]["measures"]>["nodes"][number];

const CHANGES_SHOWN = 20;
const NAMES_SHOWN = 5;
/** Deeds about who gets in, which are no matter of a board's. */
const OF_ACCESS = new Set([
  "openSession",
  "endSession",
  "inviteActor",
  "acceptInvitation",
  "revokeInvitation",
  "issueApiKey",
  "rotateApiKey",
  "revokeApiKey",
  "mapClaim",
  "unmapClaim",
]);

/** All sections in the order in which a report is read. */
export function sectionsOf(review: Review, since: string): Section[] {
  return [
    outcomesIn(review),
    goalsIn(review),
    deviationsIn(review),
    gapsIn(review),
    prioritiesIn(review),
    changesIn(review, since),
  ];
}

/** How many there are of each status, such as "3 bedöms uppnås och 2 osäkert", the most first. */
export function statusesOf(nodes: readonly { readonly status: string }[]): string {
  const counts = new Map<string, number>();
  for (const { status } of nodes) counts.set(status, (counts.get(status) ?? 0) + 1);
  const most = [...counts].toSorted(([, one], [, other]) => other - one);
  return listed(most.map(([status, count]) => `${count} ${label("GoalStatus", status)}`));
}

const WORST_FIRST = ["NOT_ACHIEVED", "NOT_EXPECTED", "UNCERTAIN", "EXPECTED", "ACHIEVED", "UNKNOWN"];

function gravest<T extends { readonly status: string }>(nodes: readonly T[]): T[] {
  return nodes.toSorted((one, other) => WORST_FIRST.indexOf(one.status) - WORST_FIRST.indexOf(other.status));
}

/** That not all could be asked for, where it is so. */
function partly(shown: number, total: number): string {
  return shown < total ? words.shell.shown(shown, total) : "";
}

/** Names, of which no more than some are written out. */
export function named(names: readonly string[], most = NAMES_SHOWN): string {
  if (names.length <= most) return listed(names);
  return `${names.slice(0, most).join(", ")}, ${words.shares.others(names.length - most)}`;
}

/** What an automatic deviation says is stored in both languages. */
export function factIn(fact: string): string {
  const parts = /^(.*?), ([^/]*) \/ (worse .*|better .*)$/.exec(fact);
  if (!parts) return fact;
  return language === "sv" ? `${parts[1]}, ${parts[2]}.` : `${parts[1]}, ${parts[3]}`;
}

function outcomesIn({ outcomes }: Review): Section {
  const said = words.review.outcomes;
  const nodes = outcomes?.nodes ?? [];
  return {
    id: "outcomes",
    at: "outcomes",
    isThere: outcomes !== null,
    heading: said.heading,
    lead: nodes.length ? `${statusesOf(nodes)}.` : said.none,
    heads: said.heads,
    total: outcomes?.totalCount ?? 0,
    rows: gravest(nodes).map(({ id, name, status, illustrative, experiencedBy, measures }) => ({
      key: id,
      cells: [
        {
          text: name,
          thing: { __typename: "Outcome", id, label: name },
          illustrative,
          notes: experiencedBy?.nodes.length
            ? [words.place.forWhom(listed(experiencedBy.nodes.map((each) => each.name)))]
            : [],
        },
        { text: Label("GoalStatus", status), status },
        measures?.nodes.length ? { text: "", notes: measures.nodes.map(measured) } : { text: said.unmeasured },
      ],
    })),
  };
}

function measured({ name, unit, latest, attainment, trend }: Measure): string {
  const value =
    latest?.value === null || latest?.value === undefined
      ? ""
      : ` ${number(latest.value)} ${unit.includes("%") ? "%" : unit} (${latest.period})`;
  const direction = trend === "UNKNOWN" ? "" : `, ${label("Trend", trend)}`;
  return `${name}:${value ? `${value}, ` : " "}${label("Attainment", attainment)}${direction}`;
}

function goalsIn({ goals }: Review): Section {
  const said = words.review.goals;
  const nodes = goals?.nodes ?? [];
  const unjudged = nodes.filter(({ status, reportedStatus }) => status === "UNKNOWN" && !reportedStatus);
  return {
    id: "goals",
    at: "goals",
    isThere: goals !== null,
    heading: said.heading,
    lead: nodes.length
      ? [
          `${statusesOf(nodes)}.`,
          unjudged.length ? said.unjudged(named(unjudged.map(({ name }) => name))) : "",
          partly(nodes.length, goals?.totalCount ?? 0),
        ]
          .filter(Boolean)
          .join(" ")
      : said.none,
    heads: said.heads,
    total: nodes.length - unjudged.length,
    rows: gravest(nodes.filter((each) => !unjudged.includes(each))).map(
      ({ id, name, tier, status, hasEnded, illustrative, reportedStatus }) => ({
        key: id,
        cells: [
          {
            text: name,
            thing: { __typename: "Goal", id, label: name },
            illustrative,
            notes: [tier ?? "", hasEnded ? said.ended : ""].filter(Boolean),
          },
          { text: Label("GoalStatus", status), status },
          reportedStatus
            ? {
                text: `${Label("GoalStatus", reportedStatus.status)} (${onDay(reportedStatus.at)})`,
                notes: reportedStatus.comment ? [reportedStatus.comment] : [],
              }
            : { text: "–" },
        ],
      }),
    ),
  };
}

function deviationsIn({ open, closed }: Review): Section {
  const said = words.review.deviations;
  const openOnes = open?.nodes ?? [];
  const closedOnes = closed?.nodes ?? [];
  return {
    id: "deviations",
    at: "open",
    isThere: open !== null && closed !== null,
    heading: said.heading,
    lead: said.lead(open?.totalCount ?? 0, openOnes.filter(isUnhandled).length, closed?.totalCount ?? 0),
    heads: said.heads,
    total: openOnes.length + closedOnes.length,
    rows: [
      ...openOnes.map((each) => ({
        key: each.id,
        cells: [
          {
            text: each.measure.name,
            thing: { __typename: "Deviation", id: each.id, label: each.measure.name },
            notes: [factIn(each.fact)],
          },
          {
            text: Label("DeviationState", each.state),
            notes: each.cause ? [`${said.cause} ${label("Cause", each.cause)}`] : [],
          },
          each.actions?.nodes.length
            ? {
                text: "",
                notes: each.actions.nodes.map(({ title, owner, dueOn, state }) =>
                  said.action(title, owner.name, onDay(dueOn), label("ActionState", state)),
                ),
              }
            : { text: said.noAction },
        ],
      })),
      ...closedOnes.map((each) => ({
        key: each.id,
        cells: [
          {
            text: each.measure.name,
            thing: { __typename: "Deviation", id: each.id, label: each.measure.name },
            notes: [factIn(each.fact)],
          },
          { text: Label("DeviationState", "CLOSED") },
          { text: each.lesson ? said.lesson(each.lesson.text) : "–" },
        ],
      })),
    ],
  };
}

/** Whether nobody has said yet why it is so, or what is done about it. */
export function isUnhandled({ state }: Deviation): boolean {
  return state === "OPEN" || state === "CAUSE_STATED";
}

function gapsIn({ gaps }: Review): Section {
  const said = words.review.gaps;
  const nodes = gaps?.nodes ?? [];
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  return {
    id: "gaps",
    at: "gaps",
    isThere: gaps !== null,
    heading: said.heading,
    lead: gapsSaid(nodes.length, gaps?.totalCount ?? 0),
    heads: said.heads,
    total: kinds.length,
    rows: kinds.map((kind) => {
      const found = nodes.filter((each) => each.kind === kind);
      return {
        key: kind,
        cells: [
          { text: Label("GapKind", kind) },
          { text: number(found.length) },
          { text: named(found.map((each) => each.nodes[0]?.label ?? "")) },
        ],
      };
    }),
  };
}

function gapsSaid(shown: number, total: number): string {
  if (!total) return words.gaps.none;
  return [words.review.gaps.lead(total), partly(shown, total)].join(" ").trim();
}

function prioritiesIn({ priorities }: Review): Section {
  const said = words.review.priorities;
  const aims = (priorities ?? []).filter(({ node }) => node.__typename !== "Actor");
  const first = aims.filter(({ quadrant }) => quadrant === "PRIORITISE");
  const unmeasured = aims.filter(isUnmeasured);
  return {
    id: "priorities",
    at: "priorities",
    isThere: priorities !== null,
    heading: said.heading,
    lead: [
      first.length ? said.lead : said.none,
      unmeasured.length ? said.unmeasured(unmeasured.length, named(unmeasured.map(({ node }) => node.label))) : "",
    ].join(" "),
    heads: said.heads,
    total: first.length,
    rows: first.map(({ node, effect, index }) => ({
      key: node.id,
      cells: [
        { text: node.label, thing: node },
        { text: index === null ? "–" : number(Math.round(index)) },
        { text: percent(effect) },
      ],
    })),
  };
}

/** Whether it can't be placed before something measures it: not so what has ended. */
export function isUnmeasured({ index, node }: NonNullable<Review["priorities"]>[number]): boolean {
  return index === null && !("hasEnded" in node && node.hasEnded);
}

function changesIn({ changes }: Review, since: string): Section {
  const said = words.review.changes;
  const nodes = (changes?.nodes ?? []).filter(({ deed }) => !OF_ACCESS.has(deed)).slice(0, CHANGES_SHOWN);
  return {
    id: "changes",
    at: "changes",
    isThere: changes !== null,
    heading: said.heading,
    lead: nodes.length ? said.lead(onDay(since), nodes.length) : said.none(onDay(since)),
    heads: said.heads,
    total: nodes.length,
    rows: nodes.map(({ id, at, deed, node, reason }) => ({
      key: id,
      cells: [
        { text: onDay(at) },
        { text: Label("Deed", deed) },
        {
          text: node?.label ?? "–",
          ...(node ? { thing: node } : {}),
          notes: reason ? [reason] : [],
        },
      ],
    })),
  };
}
