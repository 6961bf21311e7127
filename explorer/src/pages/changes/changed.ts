/** What a change of the history changed, field by field, with values that people can read. */

type Field = { readonly name: string; readonly value: string | null };
type Change = { readonly before: readonly Field[]; readonly after: readonly Field[] };
/** A value is null where it is empty, and undefined where it is too much to be said in a line. */
export type Changed = {
  readonly name: string;
  readonly from: string | number | null | undefined;
  readonly to: string | number | null | undefined;
};

const UNTOLD = new Set([
  ...["externalId", "illustrative", "decisionStatus", "decisionAt", "confirmedBy", "declinedBy"],
  ...["undoes", "undoneDownTo"],
]);
/** Empty for a new item, of which nothing was there before. */
export function changedIn({ before, after }: Change): Changed[] {
  if (!before.length) return [];
  const names = new Set([...before, ...after].map(({ name }) => name));
  return [...names]
    .filter((name) => !UNTOLD.has(name))
    .map((name) => ({ name, from: valueOf(before, name), to: valueOf(after, name) }));
}

/** A field's value after a change, as it is stored; null where it tells none. */
export function numberAfter({ after }: Pick<Change, "after">, name: string): number | null {
  const value = valueOf(after, name);
  return typeof value === "number" ? value : null;
}

function valueOf(fields: readonly Field[], named: string): string | number | null | undefined {
  const sent = fields.find(({ name }) => name === named)?.value ?? null;
  if (sent === null) return null;
  const value: unknown = parsed(sent);
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const DAY = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;

export function isDay(value: string | number): value is string {
  return typeof value === "string" && DAY.test(value);
}
