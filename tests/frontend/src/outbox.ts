/** An input that is safe to send again: the key makes one deed of all its repetitions. */
export type Keyed<Input> = Input & { readonly idempotencyKey: string };

/** What came of an input, and whether it is kept: whether sending it again may bring something else. */
export type Outcome<Input, Payload> = { readonly input: Keyed<Input>; readonly kept: boolean } & (
  | { readonly payload: Payload }
  | { readonly error: unknown }
);

/** Forms that were filled in, each kept until it has been answered, also over a restart. */
export interface Outbox<Input, Payload> {
  /** Keep an input, under a key that it gets once and for all. */
  put(input: Input): Keyed<Input>;
  /** What waits, the oldest first. */
  waiting(): readonly Keyed<Input>[];
  /** Send what waits, the oldest first, until one doesn't get through; nothing until the service may be asked. */
  flush(): Promise<readonly Outcome<Input, Payload>[]>;
  /** Let go of an input that somebody has looked at and gives up. */
  discard(input: Keyed<Input>): void;
}

/** The codes of what is wrong with the document or the input: the same, sent again, never gets through. */
const FAULTY: ReadonlySet<unknown> = new Set([
  ...["BAD_REQUEST", "BODY_TOO_LARGE", "QUERY_TOO_LARGE", "BAD_USER_INPUT", "INVALID", "ANSWER_LIMIT"],
  ...["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "OPERATION_RESOLUTION_FAILURE"],
]);

/** What a payload must tell: whether it is refused, and why. */
interface Answered {
  readonly userErrors: readonly { readonly code: string }[];
}

/**
 * An outbox in a store such as the browser's localStorage. `codes` tells the codes of an error, none where no answer
 * came; `until` the moment from which on the service may be asked again.
 */
export function outbox<Input, Payload extends Answered>(
  store: Pick<Storage, "getItem" | "setItem">,
  send: (input: Keyed<Input>) => Promise<Payload>,
  codes: (error: unknown) => readonly unknown[],
  until: () => number = () => 0,
): Outbox<Input, Payload> {
  const waiting = () => JSON.parse(store.getItem("outbox") ?? "[]") as readonly Keyed<Input>[];
  const keep = (inputs: readonly Keyed<Input>[]) => {
    store.setItem("outbox", JSON.stringify(inputs));
  };
  const discard = (sent: Keyed<Input>) => {
    keep(waiting().filter((each) => each.idempotencyKey !== sent.idempotencyKey));
  };
  const sent = async (input: Keyed<Input>): Promise<Outcome<Input, Payload>> => {
    try {
      const payload = await send(input);
      return { input, payload, kept: payload.userErrors.some(({ code }) => code === "FORBIDDEN") };
    } catch (error) {
      return { input, error, kept: !codes(error).some((code) => FAULTY.has(code)) };
    }
  };
  return {
    waiting,
    discard,
    put(input) {
      const keyed = { ...input, idempotencyKey: crypto.randomUUID() };
      keep([...waiting(), keyed]);
      return keyed;
    },
    async flush() {
      const outcomes: Outcome<Input, Payload>[] = [];
      if (Date.now() < until()) return outcomes;
      for (const input of waiting()) {
        const outcome = await sent(input);
        outcomes.push(outcome);
        if (!outcome.kept) discard(input);
        else if ("error" in outcome) break;
      }
      return outcomes;
    },
  };
}
