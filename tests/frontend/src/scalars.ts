/** A day of the calendar, such as "2026-09-01". */
export type IsoDate = `${number}-${number}-${number}`;

/** A moment in UTC, such as "2026-09-01T06:30:00.000000Z". */
export type IsoDateTime = `${IsoDate}T${string}Z`;

/** Whether a text, such as the value of a date field, has a day's form. */
export function isIsoDate(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
