/** A list that is asked for page by page: what is shown of it, and what is asked for next. */

import type { Asked, Question } from "./question.svelte.ts";

type Page<Node> = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
};

/** Begins at the first page again when the variables change. An `Asks` asks for its pages. */
export class Listed<
  Data,
  Variables extends { after?: string | null | undefined },
  Node extends { readonly id: string },
> implements Asked<Data> {
  readonly #variables: () => Variables;
  readonly #pageIn: (data: Data) => Page<Node> | null;
  #questions: readonly Question<Data, Variables>[] = $state.raw([]);
  /** How many pages are wanted, of the list that is asked for by these variables. */
  #wanted = $state.raw({ of: "", pages: 1 });

  constructor(variables: () => Variables, pageIn: (data: Data) => Page<Node> | null) {
    this.#variables = variables;
    this.#pageIn = pageIn;
  }

  /** The variables of each page that is asked for: the next one once the one before it has come. */
  get asked(): Variables[] {
    const variables = this.#variables();
    const wanted = this.#wanted.of === JSON.stringify(variables) ? this.#wanted.pages : 1;
    const ends = this.#pages.slice(0, wanted - 1).map((page) => page?.pageInfo.endCursor);
    const known = ends.filter((end) => end !== null && end !== undefined);
    return [variables, ...known.map((after) => ({ ...variables, after }))];
  }

  get first(): Question<Data, Variables> | undefined {
    return this.#questions[0];
  }

  get nodes(): Node[] {
    const nodes = this.#pages.slice(0, this.asked.length).flatMap((page) => page?.nodes ?? []);
    return [...new Map(nodes.map((node) => [node.id, node])).values()]; // pages that changed meanwhile may overlap
  }

  more(): void {
    this.#wanted = { of: JSON.stringify(this.#variables()), pages: this.asked.length + 1 };
  }

  /** Ask on, page after page, until there is enough or all is there. Called while a component starts. */
  askOn(isEnough: (nodes: readonly Node[]) => boolean = () => false): void {
    $effect(() => {
      if (this.#hasMore && !isEnough(this.nodes)) this.more();
    });
  }

  /** Whether all is there. */
  get isWhole(): boolean {
    return this.first !== undefined && !this.waiting && !this.#hasMore;
  }

  take(index: number, question: Question<Data, Variables>): void {
    this.#questions = [...this.#questions.slice(0, index), question];
  }

  get data(): Data | null {
    return this.first?.data ?? null;
  }

  get faults(): Asked["faults"] {
    return this.#open.flatMap(({ faults }) => faults);
  }

  get waiting(): boolean {
    return this.#open.some(({ waiting }) => waiting);
  }

  get changed(): boolean {
    return this.#open.some(({ changed }) => changed);
  }

  show(): void {
    for (const question of this.#open) question.show();
  }

  /** Ask for all that is shown at once: after something was done here. */
  again(): void {
    for (const question of this.#open) question.again();
  }

  get #hasMore(): boolean {
    return !this.waiting && this.#pages[this.asked.length - 1]?.pageInfo.hasNextPage === true;
  }

  get #open(): readonly Question<Data, Variables>[] {
    return this.#questions.slice(0, this.asked.length);
  }

  get #pages(): (Page<Node> | null)[] {
    return this.#questions.map(({ data }) => (data ? this.#pageIn(data) : null));
  }
}
