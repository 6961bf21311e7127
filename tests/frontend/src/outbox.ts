/** An input that is safe to send again: the key makes one deed of all its repetitions. */
export type Keyed<Input> = Input & { readonly idempotencyKey: string };

/** What came of an input: its payload, or an error that sending again wouldn't mend. */
export type Outcome<Input, Payload> =
  | { readonly input: Keyed<Input>; readonly payload: Payload }
  | { readonly input: Keyed<Input>; readonly error: unknown };

/** Forms that were filled in, each kept until it has been answered, also over a restart. */
export interface Outbox<Input, Payload> {
  /** Keep an input, under a key that it gets once and for all. */
  put(input: Input): Keyed<Input>;
  /** What waits, the oldest first. */
  waiting(): readonly Keyed<Input>[];
  /** Send what waits, the oldest first, until one doesn't get through. */
  flush(): Promise<readonly Outcome<Input, Payload>[]>;
}

/** An outbox in a store such as the browser's localStorage. `codes` tells the codes of an error; none is no answer. */
export function outbox<Input, Payload>(
  store: Pick<Storage, "getItem" | "setItem">,
  send: (input: Keyed<Input>) => Promise<Payload>,
  codes: (error: unknown) => readonly unknown[],
): Outbox<Input, Payload> {
  const waiting = () => JSON.parse(store.getItem("outbox") ?? "[]") as readonly Keyed<Input>[];
  const keep = (inputs: readonly Keyed<Input>[]) => {
    store.setItem("outbox", JSON.stringify(inputs));
  };
  const remove = (sent: Keyed<Input>) => {
    keep(waiting().filter((each) => each.idempotencyKey !== sent.idempotencyKey));
  };
  const mayPass = (error: unknown) => {
    const told = codes(error);
    return told.length === 0 || told.includes("UNAVAILABLE") || told.includes("INTERNAL");
  };
  return {
    waiting,
    put(input) {
      const keyed = { ...input, idempotencyKey: crypto.randomUUID() };
      keep([...waiting(), keyed]);
      return keyed;
    },
    async flush() {
      const outcomes: Outcome<Input, Payload>[] = [];
      for (const input of waiting()) {
        try {
          outcomes.push({ input, payload: await send(input) });
        } catch (error) {
          if (mayPass(error)) break;
          outcomes.push({ input, error });
        }
        remove(input);
      }
      return outcomes;
    },
  };
}
