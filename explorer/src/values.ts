/** Values of measures, their units, periods and ages, as the language of this visit writes them. */

import { dayNumber, periodOf } from "./figures/scale.ts";
import { Label } from "./labels.ts";
import { language } from "./language.ts";
import { LOCALE } from "./numbers.ts";
import { words } from "./words.ts";

const ago = new Intl.RelativeTimeFormat(LOCALE, { numeric: "auto" });
const month = new Intl.DateTimeFormat(LOCALE, { month: "long", year: "numeric" });
const shortMonth = new Intl.DateTimeFormat(LOCALE, { month: "short", year: "2-digit" });
const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: "medium" });

/** A value with the measure's decimals; where nobody has said how many, as many as make a difference. */
export function figure(value: number, decimals: number | null = null): string {
  const most = decimals ?? (Math.abs(value) >= 10 ? 1 : 2);
  return new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: most,
  }).format(value);
}

/** A value and its unit: "86 %", "9 kvällar per vecka". Units are shown as they were written, in Swedish. */
export function withUnit(value: string, unit: string): string {
  if (/^(andel )?\(?%\)?$/.test(unit)) return language === "sv" ? `${value}\u00a0%` : `${value}%`;
  if (unit === "antal") return value;
  return `${value}\u00a0${unit.replace(/^antal (?=\p{L})/u, "")}`;
}

/** Why there is no value, as the status of an observation says it. */
export function withoutValue(status: string): string {
  return status === "SUPPRESSED" ? words.place.fewAnswers : Label("ObservationStatus", status);
}

/** A period in words, such as "tertial 2 2026". */
export function periodName(text: string): string {
  const { kind, year, part } = periodOf(text);
  if (kind === "MONTH") return month.format(new Date(year, part - 1, 15));
  if (kind === "DAY") return day.format(new Date(`${text}T12:00`));
  return words.measures.periods[kind]?.(part, year) ?? text;
}

/** The same in as few letters as can be, for an axis. */
export function periodShort(text: string): string {
  const { kind, year, part } = periodOf(text);
  if (kind === "MONTH") return shortMonth.format(new Date(year, part - 1, 15));
  return words.measures.shortPeriods[kind]?.(part, year) ?? text;
}

/** How long ago a day was, in words: "för 11 månader sedan". */
export function since(iso: string, today: string = new Date().toISOString()): string {
  const days = dayNumber(iso) - dayNumber(today);
  if (days > -45) return ago.format(days, "day");
  if (days > -700) return ago.format(Math.round(days / 30.44), "month");
  return ago.format(Math.round(days / 365.25), "year");
}
