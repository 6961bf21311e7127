/** What the lines in the chart of a measure are called, and what the chart says to those who don't see it. */

import { periodName } from "../values.ts";
import { words } from "../words.ts";
import type { Layout } from "./trend.ts";

export function nameOf(key: string): string {
  const { own, women, men, nation, target, accepted } = words.measures;
  return ({ own, women, men, nation, target, accepted } as Record<string, string>)[key] ?? key;
}

/** From where to where each line goes, and what is wanted now. */
export function told(layout: Layout, say: (value: number) => string): string {
  const lines = layout.lines.map(({ key, dots }) => {
    const [first, last] = [dots[0], dots.at(-1)];
    if (!first || !last) return "";
    const ends = [say(last.value), periodName(last.point.period)] as const;
    return first === last
      ? words.measures.saidOnce(nameOf(key), ...ends)
      : words.measures.said(nameOf(key), say(first.value), periodName(first.point.period), ...ends);
  });
  const limits = layout.limits.map(({ key, now }) => (now === null ? "" : `${nameOf(key)}: ${say(now)}.`));
  return [...lines, ...limits].filter(Boolean).join(" ");
}
