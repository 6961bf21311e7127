/** The links of the map as curves between cards, on a grid of columns and units. */

import type { Spot } from "../../figures/layers.ts";
import type { MapLink } from "./aims.ts";

/** How much of a column's width a card takes; the rest is for links. */
export const CARD = 0.8;

export type Curves = { readonly plain: string; readonly conflicts: string; readonly lit: string };

/** The curves as paths: those of an aim that is looked at by themselves, and those that counteract. */
export function curvesOf(links: readonly MapLink[], spots: ReadonlyMap<string, Spot>, looked: string): Curves {
  const paths = { plain: "", conflicts: "", lit: "" };
  for (const { fromId, toId, polarity } of links) {
    const [from, to] = [spots.get(fromId), spots.get(toId)];
    if (!from || !to) continue;
    const curve = curveBetween(from, to);
    if (polarity === "COUNTERACTS") paths.conflicts += curve;
    else if (fromId === looked || toId === looked) paths.lit += curve;
    else paths.plain += curve;
  }
  return paths;
}

function curveBetween(from: Spot, to: Spot): string {
  const [right, left] = [from.column, to.column + CARD];
  const [low, high] = [from.row + from.span / 2, to.row + to.span / 2];
  const half = 0.6 * (1 - CARD);
  return `M${left} ${high}C${left + half} ${high} ${right - half} ${low} ${right} ${low}`;
}

/** What a card shows: its name, a line of words in parts that aren't broken. */
type Card = { readonly name: string; readonly said: readonly string[] };

/** Letters of a line that all columns together have. */
const LETTERS = 138;
/** The lines that a card is higher than its words, and how much lower the line under the name is. */
const AROUND = 1.25;
const SMALL = 0.85;
export const NAME_LINES = 4;

/** How many half lines high a card is in so many columns. Where this is wrong, all lines of the grid grow alike. */
export function spanOf({ name, said }: Card, columns: number): number {
  const letters = Math.min(30, Math.max(16, Math.floor(LETTERS / Math.max(1, columns - 1 + CARD))));
  let [lines, left] = [0, 0];
  for (const part of said) {
    if (part.length > left) {
      const taken = Math.ceil(part.length / (letters + 1));
      lines += taken;
      left = taken * (letters + 1);
    }
    left -= part.length + 1;
  }
  return Math.ceil(2 * (Math.min(NAME_LINES, linesOf(name, letters)) + SMALL * Math.max(1, lines) + AROUND));
}

/** How many lines words take that are broken between them, and within those that are too long. */
function linesOf(text: string, letters: number): number {
  let [lines, left] = [1, letters];
  for (const word of text.split(" ")) {
    if (word.length > left && left < letters) [lines, left] = [lines + 1, letters];
    lines += Math.ceil(word.length / letters) - 1;
    left -= (word.length % letters) + 1;
  }
  return lines;
}
