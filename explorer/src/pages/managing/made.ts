/** What was made to answer a question by, with the secrets that are shown once. */
export type Made = {
  readonly kind: "ballots" | "kiosk";
  /** The question, or what the kiosk is called. */
  readonly name: string;
  readonly secrets: readonly string[];
};
