/** The time that an address names: a year, some years, or two days; null where it names none. */

export type Span = { readonly from: string; readonly to: string };

const FORMS: readonly (readonly [RegExp, (from: string, to: string) => Span])[] = [
  [/^(\d{4})$/, (year) => ({ from: `${year}-01-01`, to: `${year}-12-31` })],
  [/^(\d{4})-(\d{4})$/, (first, last) => ({ from: `${first}-01-01`, to: `${last}-12-31` })],
  [/^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/, (from, to) => ({ from, to })],
];

export function spanOf(text: string): Span | null {
  for (const [form, made] of FORMS) {
    const found = form.exec(text);
    if (!found) continue;
    const span = made(found[1]!, found[2]!);
    return isDay(span.from) && isDay(span.to) && span.from <= span.to ? span : null;
  }
  return null;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text >= "0001";
}

/** What can be chosen: some years around one, and what the address names beside them. */
export function spansAround(year: number, named: string): string[] {
  const years = [-2, -1, 0, 1].map((step) => String(year + step));
  const all = [...years, `${year - 2}-${year}`, `${year}-${year + 3}`];
  return spanOf(named) && !all.includes(named) ? [...all, named] : all;
}
