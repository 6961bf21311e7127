/** A row of the table: a form for one value, which is filled anew after it was saved. */

import { record } from "../../doing/deeds/reporting.ts";
import { type About, Form } from "../../doing/form.svelte.ts";
import type { Value, Values } from "../../doing/values.ts";
import type { RecordObservationsMutation, ReportingTableQuery } from "../../generated/operations.ts";
import { type Checked, checkOf } from "./checks.ts";

export type Measure = NonNullable<ReportingTableQuery["measures"]>["nodes"][number];
export type Observation = NonNullable<Measure["observations"]>["nodes"][number];
type Payload = NonNullable<RecordObservationsMutation["recordObservations"]>;

export class Row {
  form: Form = $state.raw() as Form;
  readonly #measure: () => Measure;
  readonly #about: () => About;

  constructor(measure: () => Measure, who: string, asked: () => string) {
    this.#measure = measure;
    this.#about = () => {
      const { id, name } = measure();
      const fixed = () => ({ measureId: id, ...this.#version });
      return {
        ...{ who, draft: `recordObservations ${id}`, title: name, values: { period: asked() } },
        get fixed() {
          return fixed(); // what it is depends on the period in the form, which there isn't yet at first
        },
      };
    };
    this.form = new Form(record, this.#about);
  }

  get period(): string {
    return this.text("period").trim();
  }

  /** What is stored for the period; undefined where nothing is known of it. */
  get stored(): Observation | undefined {
    return this.#measure().observations?.nodes.find(({ period }) => period === this.period);
  }

  get checked(): Checked {
    return checkOf(this.#measure(), this.text("value"), this.period);
  }

  /** What was saved last, until something else is typed. */
  get saved(): Payload | null {
    return this.form.payload as Payload | null;
  }

  /** Whether there is something here to save. */
  get isFilled(): boolean {
    return !this.saved && (this.text("value").trim() !== "" || this.text("status") !== "");
  }

  text(name: string): string {
    const value = this.form.values[name];
    return typeof value === "string" ? value : "";
  }

  set(name: string, value: Value): void {
    if (this.saved) this.#begin(this.form.values);
    this.form.set(name, value);
    if (name === "status" && value) this.form.set("value", "");
    if (name === "value" && value && this.text("status")) this.form.set("status", "");
  }

  /** Whether it is saved now; what can be seen to be wrong isn't sent. */
  async save(): Promise<boolean> {
    if (!this.isFilled || this.checked.wrong) return false;
    return (await this.form.send()) !== null;
  }

  #begin(values: Values): void {
    this.form = new Form(record, this.#about);
    for (const [name, value] of Object.entries(values)) this.form.set(name, value);
  }

  /** The version that was read, so that nobody's value is replaced unseen; none of a period that wasn't asked for. */
  get #version(): { expectedVersion?: number } {
    if (this.stored) return { expectedVersion: this.stored.version };
    const { nodes = [], totalCount = 0 } = this.#measure().observations ?? {};
    return nodes.length === totalCount ? { expectedVersion: 0 } : {};
  }
}
