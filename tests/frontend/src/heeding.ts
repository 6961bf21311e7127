/** A fetch that notes until when the service asks to be left alone. */
export interface Heeding {
  readonly fetcher: typeof fetch;
  /** The moment from which on the service may be asked again, as Date.now() tells it. */
  readonly until: () => number;
}

/** Heed `Retry-After`, which comes with 429 and 503: seconds, or a date. */
export function heeding(fetcher: typeof fetch = fetch): Heeding {
  let until = 0;
  return {
    until: () => until,
    async fetcher(input, init) {
      const response = await fetcher(input, init);
      const told = response.headers.get("Retry-After");
      const moment = told && (/^\d+$/.test(told) ? Date.now() + Number(told) * 1_000 : Date.parse(told));
      if (moment) until = Math.max(until, moment);
      return response;
    },
  };
}
