/** One GraphQL request by a document's id, and what can come of it. */

/** The SHA-256 of a ready operation's text, with the types of its answer and of its variables. */
export type Document<Data, Variables> = string & { readonly typed?: (variables: Variables) => Data };

/** What one part of an answer failed on: its place in the answer, and words for people. */
export type Fault = { readonly message: string; readonly path: readonly (string | number)[]; readonly code: string };

/** What was answered: some of it may be missing, and `faults` tell which. */
export type Answer<Data> = { readonly data: Data | null; readonly faults: readonly Fault[] };

/** Nothing was answered: the service or the network is gone, or too busy. Worth asking again after some seconds. */
export class Unreachable extends Error {
  override name = "Unreachable";
  readonly retrySeconds: number | null;

  constructor(retrySeconds: number | null) {
    super("The service doesn't answer.");
    this.retrySeconds = retrySeconds;
  }
}

/** The session that the request came with has ended, or one is needed. Signing in helps, asking again doesn't. */
export class SignInNeeded extends Error {
  override name = "SignInNeeded";
}

const ACCEPT = "application/graphql-response+json";
const BUSY = new Set([429, 502, 503, 504]);

/**
 * Ask by GET, so that the browser keeps the answer with its ETag and an unchanged graph costs a 304.
 *
 * @throws Unreachable, SignInNeeded
 */
export async function ask<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  language: string,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  const query = new URLSearchParams({ documentId: `sha256:${document}`, variables: JSON.stringify(variables) });
  const headers = { Accept: ACCEPT, "Accept-Language": language };
  return answerOf<Data>(`/graphql?${query}`, { headers, ...(signal ? { signal } : {}) });
}

/**
 * Have a mutation done, by POST.
 *
 * @throws Unreachable, SignInNeeded
 */
export async function perform<Data, Variables>(
  document: Document<Data, Variables>,
  variables: Variables,
  language: string,
): Promise<Answer<Data>> {
  return answerOf<Data>("/graphql", {
    method: "POST",
    headers: { Accept: ACCEPT, "Accept-Language": language, "Content-Type": "application/json" },
    body: JSON.stringify({ documentId: `sha256:${document}`, variables }),
  });
}

async function answerOf<Data>(address: string, init: RequestInit): Promise<Answer<Data>> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable(null);
  }
  checkAnswers(response);
  return answerIn<Data>((await response.json().catch(() => null)) as Body<Data> | null);
}

/**
 * Whether a response has an answer at all.
 *
 * @throws Unreachable, SignInNeeded
 */
export function checkAnswers(response: Response): void {
  if (response.status === 401) throw new SignInNeeded("A session is needed, or the one that was sent has ended.");
  if (BUSY.has(response.status)) throw new Unreachable(Number(response.headers.get("Retry-After")) || null);
}

type Body<Data> = { data?: Data; errors?: Sent[] };
type Sent = { message?: string; path?: (string | number)[]; extensions?: { code?: string } };

function answerIn<Data>(body: Body<Data> | null): Answer<Data> {
  if (!body) throw new Unreachable(null);
  const faults = (body.errors ?? []).map(({ message = "", path = [], extensions }) => ({
    message,
    path,
    code: extensions?.code ?? "",
  }));
  return { data: body.data ?? null, faults };
}

/** The fault of a part of an answer, such as "node.measures": of itself or of anything around or within it. */
export function faultAt(faults: readonly Fault[], place: string): Fault | undefined {
  const names = place.split(".");
  return faults.find(({ path }) => {
    const told = path.filter((step) => typeof step === "string");
    return names.slice(0, told.length).every((name, index) => name === told[index]);
  });
}
