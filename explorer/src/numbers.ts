/** Numbers, shares and days as the language of this visit writes them. */

import { language } from "./language.ts";

export const LOCALE = language === "sv" ? "sv-SE" : "en-GB";
const whole = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 0 });
const finer = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat(LOCALE, { dateStyle: "long" });
const moment = new Intl.DateTimeFormat(LOCALE, { dateStyle: "long", timeStyle: "short" });
const iso = new Intl.DateTimeFormat("sv-SE");
const clock = new Intl.DateTimeFormat(LOCALE, { timeStyle: "short" });
const listing = new Intl.ListFormat(LOCALE, { type: "conjunction" });

/** A share of 0–1 as whole per cent; what is less than one says so. */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return language === "sv" ? "under\u00a01\u00a0%" : "under\u00a01%";
  return whole.format(share);
}

/** A share of 0–1 as per cent with one decimal, for tables. */
export function percentFinely(share: number): string {
  return finer.format(share);
}

export function number(value: number): string {
  return plain.format(value);
}

/** The day that it is where one looks from, as "2026-09-01". */
export function today(): string {
  return iso.format(new Date());
}

/** A day such as "2026-09-01", or a moment in UTC, as a day. */
export function onDay(iso: string): string {
  return day.format(new Date(iso.length === 10 ? `${iso}T12:00` : iso));
}

export function atMoment(when: Date): string {
  return moment.format(when);
}

export function atClock(when: Date): string {
  return clock.format(when);
}

/** Names one after the other, with "och" or "and" before the last. */
export function listed(names: readonly string[]): string {
  return listing.format(names);
}
