/** A file on its way to the service, and what it answers line by line: how far it is, and in the end a report. */

import { checkAnswers, Unreachable } from "../../ask.ts";

export type Sheet = {
  readonly sheet: string;
  readonly title: string;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly notInTheFile: number;
};
export type Row = {
  readonly sheet: string;
  readonly row: number;
  readonly what: string;
  readonly becomes: "new" | "changed";
  readonly changes: readonly { readonly heading: string; readonly before: unknown; readonly after: unknown }[];
};
export type Report = {
  readonly importId: string | null;
  readonly dryRun: boolean;
  readonly done: number;
  readonly remarks: readonly string[];
  readonly sheets: readonly Sheet[];
  readonly rows: readonly Row[];
  readonly rowsLeftOut: number;
  readonly refused: readonly { readonly sheet: string; readonly cell: string; readonly message: string }[];
  readonly refusedLeftOut: number;
};
export type Sent = { readonly file: File; readonly sheet: string; readonly reason: string };
type Told = {
  readonly report?: Report;
  readonly errors?: readonly { readonly message: string }[];
  readonly done?: number;
  readonly of?: number;
};

const LINES = "application/x-ndjson";
const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The service has read the file, or its head, and doesn't take it; the message says why. */
export class NotTaken extends Error {
  override name = "NotTaken";
}

/**
 * Have the service look at a file, and unless it is a dry run import it. `progress` is told how many rows are done.
 *
 * @throws NotTaken, SignInNeeded, Unreachable
 */
export async function send(
  { file, sheet, reason }: Sent,
  { dryRun, language, progress }: { dryRun: boolean; language: string; progress: (done: number, of: number) => void },
): Promise<Report> {
  const query = new URLSearchParams({ dryRun: String(dryRun), reason, sheet });
  const isTable = file.name.toLowerCase().endsWith(".csv");
  const headers = { "Content-Type": isTable ? "text/csv" : WORKBOOK, Accept: LINES, "Accept-Language": language };
  const response = await fetch(`/import?${query}`, { method: "POST", headers, body: file }).catch(() => null);
  if (!response) throw new Unreachable(null);
  checkAnswers(response);
  let report: Report | null = null;
  for await (const told of linesOf(response)) {
    if (told.report) report = told.report;
    else if (told.errors) throw new NotTaken(told.errors.map(({ message }) => message).join(" "));
    else if (told.done !== undefined && told.of !== undefined) progress(told.done, told.of);
  }
  if (!report) throw new Unreachable(null);
  return report;
}

async function* linesOf(response: Response): AsyncGenerator<Told> {
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true as const, value: undefined }));
    const lines = (rest + (value ?? "")).split("\n");
    rest = done ? "" : lines.pop()!;
    for (const line of lines) if (line.trim()) yield JSON.parse(line) as Told;
    if (done) return;
  }
}
