/** A thing that can be changed here, as an operation has asked for it. */
export type Shapeable = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly viewerCan: readonly string[];
  readonly archivedAt: string | null;
};
