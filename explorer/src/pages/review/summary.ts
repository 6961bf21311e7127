/** The first page of a report: what there is to know, and what there is to decide, each in a line. */

import { Label } from "../../labels.ts";
import { onDay, percent } from "../../numbers.ts";
import { words } from "../../words.ts";
import { isUnhandled, isUnmeasured, type Review, type Section, statusesOf, type Thing } from "./report.ts";

export type Point = { readonly text: string; readonly things: readonly Thing[]; readonly rest: number };

const NAMED = 3;
const BAD = new Set(["NOT_EXPECTED", "NOT_ACHIEVED"]);

/** What there is to know, of what could be fetched. */
export function known(review: Review, since: string): string[] {
  const said = words.review.know;
  const { outcomes, goals, drivers, open, gaps, changes } = review;
  const sentences: string[] = [];
  if (outcomes?.nodes.length) sentences.push(said.outcomes(outcomes.totalCount, statusesOf(outcomes.nodes)));
  if (goals?.nodes.length) sentences.push(said.goals(goals.totalCount, statusesOf(goals.nodes)));
  if (drivers && drivers.unsupportedShare > 0)
    sentences.push(said.nobody(drivers.aim.name, percent(drivers.unsupportedShare)));
  if (drivers && drivers.counteractingShare > 0) sentences.push(said.conflict(percent(drivers.counteractingShare)));
  if (open?.totalCount) sentences.push(said.deviations(open.totalCount, open.nodes.filter(isUnhandled).length));
  if (gaps) sentences.push(said.gaps(gaps.totalCount, gaps.nodes.filter(({ severity }) => severity === 3).length));
  if (changes) sentences.push(said.changes(changes.totalCount, onDay(since)));
  return sentences;
}

/** What there is to decide, each kind with the first of what it is about. */
export function decisions({ open, gaps, goals, priorities }: Review): Point[] {
  const said = words.review.decide;
  const aims = (priorities ?? []).filter(({ node }) => node.__typename !== "Actor");
  const grave = (gaps?.nodes ?? []).filter(({ severity }) => severity === 3);
  return [
    point(
      said.deviations,
      (open?.nodes ?? [])
        .filter(isUnhandled)
        .map(({ id, measure }) => ({ __typename: "Deviation", id, label: measure.name })),
    ),
    ...[...new Set(grave.map(({ kind }) => kind))].map((kind) =>
      point(
        `${Label("GapKind", kind)}:`,
        grave.filter((each) => each.kind === kind).flatMap(({ nodes }) => nodes.slice(0, 1)),
      ),
    ),
    point(
      said.goals,
      (goals?.nodes ?? [])
        .filter(({ status }) => BAD.has(status))
        .map(({ id, name }) => ({ __typename: "Goal", id, label: name })),
    ),
    point(
      said.priorities,
      aims.filter(({ quadrant }) => quadrant === "PRIORITISE").map(({ node }) => node),
    ),
    point(
      said.measure,
      aims.filter(isUnmeasured).map(({ node }) => node),
    ),
  ].filter(({ things }) => things.length > 0);
}

function point(text: string, things: readonly Thing[]): Point {
  return { text, things: things.slice(0, NAMED), rest: Math.max(0, things.length - NAMED) };
}

/** The whole report as lines, for the minutes. */
export function asText(head: readonly string[], review: Review, since: string, sections: readonly Section[]): string {
  const decided = decisions(review).map(
    ({ text, things, rest }) =>
      `- ${text} ${[...things.map(({ label }) => label), ...(rest ? [words.shares.others(rest)] : [])].join(", ")}`,
  );
  const lines = [
    ...head,
    "",
    words.review.know.heading.toUpperCase(),
    ...known(review, since).map((sentence) => `- ${sentence}`),
    "",
    words.review.decide.heading.toUpperCase(),
    ...(decided.length ? decided : [words.review.decide.none]),
  ];
  sections.forEach(({ heading, lead, rows }, place) => {
    lines.push("", `${place + 1}. ${heading.toUpperCase()}`, lead);
    for (const { cells } of rows) {
      const told = cells.map(({ text, notes = [] }) => [text, ...notes].filter(Boolean).join("; "));
      lines.push(`- ${told.filter((each) => each && each !== "–").join(" | ")}`);
    }
  });
  return `${lines.join("\n")}\n`;
}
