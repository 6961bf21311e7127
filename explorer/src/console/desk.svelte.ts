/** What is on the desk: the query, its variables, and what came of them. */

import type { GraphQLSchema } from "graphql";

import { language } from "../language.ts";
import { addressOf, type Opened, openedBy } from "./address.ts";
import { type Operation, operationAt } from "./operation.ts";
import { loadOperations, loadSchema, type Ready } from "./public.ts";
import { recent, remember, type Sent } from "./recent.ts";
import { type Reply, send } from "./send.ts";
import { Lists } from "./values.ts";
import { objectIn } from "./variables.ts";
import { words } from "./words.ts";

const NO_VALUES = "{}";

export class Desk {
  text = $state("");
  cursor = $state(0);
  values = $state(NO_VALUES);
  /** A key, held here alone. */
  key = $state("");
  schema: GraphQLSchema | null = $state.raw(null);
  ready: readonly Ready[] = $state.raw([]);
  sent: readonly Sent[] = $state.raw(recent());
  running = $state(false);
  reply: Reply | null = $state.raw(null);
  /** What is said where no answer is: what to do next, or what went wrong. */
  told = $state("");
  trouble = $state("");
  /** Why there is no schema or no example; empty where they are there, or on their way. */
  noSchema = $state("");
  noExamples = $state("");
  /** Where the schema is opened. */
  place: Extract<Opened, { what: "schema" }> | null = $state.raw(null);
  readonly lists = new Lists();
  #learning: Promise<void> | null = null;
  #running: AbortController | null = null;
  readonly #signature = $derived(JSON.stringify(operationAt(this.text, this.cursor)));
  /** The operation that the cursor is in, the same as long as nothing that matters about it changes. */
  readonly operation = $derived(JSON.parse(this.#signature) as Operation);
  /** What an address says that opens the same. */
  readonly shared: Record<string, string> = $derived.by(() => {
    const ready = this.ready.find(({ document }) => document === this.text);
    const read = objectIn(this.values);
    const values = "values" in read ? JSON.stringify(read.values) : this.values;
    return {
      ...(ready ? { operation: ready.name } : { query: this.text }),
      ...(values === NO_VALUES ? {} : { variables: values }),
    };
  });

  /** Load what there is to offer, and open what the address names, else what was sent last, or the main question. */
  async start(): Promise<void> {
    const learning = this.learn();
    await this.loadExamples();
    if (await this.open(location.hash)) return;
    const [last] = this.sent;
    if (last) this.put(last.text, last.values);
    else if (this.ready[0]) await this.begin(this.ready[0]);
    await learning;
  }

  /** Learn the schema, once, however many need it; another try is for who asks for it. */
  learn(): Promise<void> {
    return (this.#learning ??= this.#learn().finally(() => (this.#learning = null)));
  }

  async #learn(): Promise<void> {
    this.noSchema = "";
    try {
      this.schema = await loadSchema();
    } catch (error) {
      this.noSchema = words.noSchema((error as Error).message);
    }
  }

  async loadExamples(): Promise<void> {
    this.noExamples = "";
    try {
      this.ready = await loadOperations();
    } catch (error) {
      this.noExamples = words.noExamples((error as Error).message);
    }
  }

  /** Open what an address names; return whether that is something to ask. A foreign query isn't run unread. */
  async open(hash: string): Promise<boolean> {
    const opened = openedBy(hash);
    if (opened.what === "schema") this.place = opened;
    if (opened.what === "query") {
      this.put(opened.text, opened.variables ?? NO_VALUES);
      this.#say(words.lookOver);
      return true;
    }
    if (opened.what !== "operation") return false;
    const ready = this.ready.find(({ name }) => name === opened.name);
    if (ready) await this.begin(ready, { values: opened.variables, runs: true });
    else if (this.ready.length) this.#say("", words.noOperation(opened.name));
    return true;
  }

  /** Begin with a ready operation, with values for what it needs where none are given. */
  async begin(ready: Ready, { values = null as string | null, runs = false } = {}): Promise<void> {
    this.put(ready.document, values ?? NO_VALUES);
    if (values === null) {
      if (!this.schema) await this.learn();
      const first = this.schema ? await this.lists.first(this.schema, this.operation, this.key.trim()) : {};
      if (this.text !== ready.document || this.values !== NO_VALUES) return; // something else was begun meanwhile
      this.values = JSON.stringify(first, null, 2);
    }
    if (runs && ready.kind === "query") await this.run();
    else this.#say(words.lookOver);
  }

  put(text: string, values: string): void {
    this.#running?.abort();
    this.cursor = 0;
    this.text = text;
    this.values = values;
  }

  /** Send it; return whether it could be sent. */
  async run(): Promise<boolean> {
    const read = objectIn(this.values);
    if ("fault" in read) return false;
    this.#running?.abort();
    const mine = (this.#running = new AbortController());
    const { name, kind } = this.operation;
    this.running = true;
    this.sent = remember(this.text, this.values, language);
    try {
      const question = { query: this.text, variables: read.values, operationName: name || undefined };
      this.reply = await send(question, this.key.trim(), mine.signal);
      this.trouble = this.reply.isJson ? "" : words.foreign;
      this.told = "";
      if (kind === "mutation") this.lists.clear(); // there may be more by now
    } catch (error) {
      if (!mine.signal.aborted) this.#say("", words.silent((error as Error).message));
    } finally {
      if (this.#running === mine) this.running = false;
    }
    return true;
  }

  /** Copy a link that opens the same; it stands in the address, too. */
  async share(): Promise<void> {
    const address = addressOf(language, this.shared);
    if (!address) {
      this.told = words.tooLong;
      return;
    }
    history.replaceState(null, "", address);
    try {
      await navigator.clipboard.writeText(location.href);
      this.told = words.copied;
    } catch {
      this.told = words.inAddress;
    }
  }

  #say(told: string, trouble = ""): void {
    this.reply = null;
    this.told = told;
    this.trouble = trouble;
  }
}
