/** Where in what was asked the faults of an answer are. */

import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";

import { SPOKEN } from "./editing.ts";
import type { Path } from "./json.ts";
import type { Fault } from "./send.ts";

const WORD_MAX = 200;

/** What an answer said of places in the query, as marks at their words. */
export function marksOf(faults: readonly Fault[], doc: Text): Diagnostic[] {
  return faults.flatMap(({ message, spoken, places }) =>
    places
      .filter(({ line }) => line <= doc.lines)
      .map(({ line, column }) => {
        const from = Math.min(doc.line(line).from + column - 1, doc.length);
        const word = /^\w*/.exec(doc.sliceString(from, from + WORD_MAX))?.[0].length || 1;
        const to = Math.min(from + word, doc.length);
        return { from, to, severity: "error", message, ...(spoken ? { markClass: SPOKEN } : {}) };
      }),
  );
}

/** The way to what was refused, within the variable `input`; undefined for a fault of something else. */
export function pathInVariables({ path: [, ...rest] }: Fault): Path | undefined {
  if (rest[0] !== "input") return undefined;
  return rest.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step));
}
