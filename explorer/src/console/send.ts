/** One GraphQL request as it is written here, and all that can be said of its answer. */

import { language } from "../language.ts";

/** Somebody is told what went wrong, where in the document or in the variables, and by which rule. */
export type Fault = {
  readonly message: string;
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly places: readonly { readonly line: number; readonly column: number }[];
  /** Whether it is in the language of this page; the parser and the validation know English alone. */
  readonly spoken: boolean;
};

export type Reply = {
  readonly status: number;
  readonly milliseconds: number;
  /** The answer as it came, and set on lines of its own where it is JSON. */
  readonly size: number;
  readonly text: string;
  readonly isJson: boolean;
  readonly faults: readonly Fault[];
  readonly cost: number | null;
  /** How many units of the rate are left, and how many there are. */
  readonly left: number | null;
  readonly all: number | null;
};

type Sent = {
  message?: string;
  path?: (string | number)[];
  locations?: { line: number; column: number }[];
  extensions?: { code?: string };
};
type Refused = { message?: string; code?: string; path?: string[] };
type Payload = { userErrors?: Refused[] } | null;
type Body = {
  data?: Record<string, unknown> | null;
  errors?: Sent[];
  extensions?: { cost?: { requested?: number } };
};

const ACCEPT = "application/graphql-response+json, application/json;q=0.9";
const IN_ENGLISH = new Set(["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"]);

/** Ask by POST; who is signed in and gives a key asks with the key alone. Throws what `fetch` throws. */
export async function send(
  question: { query: string; variables?: unknown; operationName?: string | undefined },
  key = "",
  signal?: AbortSignal,
): Promise<Reply> {
  const headers: Record<string, string> = {
    "Content-Type": "application/json",
    Accept: ACCEPT,
    "Accept-Language": language,
  };
  if (key) headers["Authorization"] = `Bearer ${key}`;
  const began = performance.now();
  const response = await fetch("/graphql", {
    method: "POST",
    headers,
    credentials: key ? "omit" : "same-origin",
    body: JSON.stringify(question),
    ...(signal ? { signal } : {}),
  });
  const text = await response.text();
  const known = (header: string, pattern: RegExp): number | null => {
    const found = pattern.exec(response.headers.get(header) ?? "")?.[1];
    return found === undefined ? null : Number(found);
  };
  return {
    status: response.status,
    milliseconds: Math.round(performance.now() - began),
    size: text.length,
    ...read(text),
    left: known("RateLimit", /;r=(\d+)/),
    all: known("RateLimit-Policy", /;q=(\d+)/),
  };
}

/** The list of nodes of the query, as ids with the labels that people know them by; empty where it can't be had. */
export async function nodesOf(list: string, key: string): Promise<{ id: string; label: string }[]> {
  const reply = await send({ query: `{ ${list}(first: 100) { nodes { id label } } }` }, key);
  const body = JSON.parse(reply.text) as { data?: Record<string, { nodes: { id: string; label: string }[] }> };
  return body.data?.[list]?.nodes ?? [];
}

function read(text: string): Pick<Reply, "text" | "isJson" | "faults" | "cost"> {
  let body: Body;
  try {
    body = JSON.parse(text) as Body;
  } catch {
    return { text, isJson: false, faults: [], cost: null };
  }
  return {
    text: JSON.stringify(body, null, 2),
    isJson: true,
    faults: [...(body.errors ?? []).map(told), ...refusals(body.data ?? {})],
    cost: body.extensions?.cost?.requested ?? null,
  };
}

function told({ message = "", path = [], locations = [], extensions }: Sent): Fault {
  const code = extensions?.code ?? "";
  return { message, code, path, places: locations, spoken: !IN_ENGLISH.has(code) };
}

/** What mutations refused: the path leads into their input, as their paths of deeds do. */
function refusals(data: Record<string, unknown>): Fault[] {
  return Object.entries(data).flatMap(([deed, payload]) =>
    ((payload as Payload)?.userErrors ?? []).map(({ message = "", code = "", path = [] }) => ({
      message,
      code,
      path: [deed, "input", ...path],
      places: [],
      spoken: true,
    })),
  );
}
