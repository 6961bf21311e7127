/** The shares that other weights would give, asked for when one rests from typing. Nothing is changed by it. */

import { ask, SignInNeeded, Unreachable } from "../../ask.ts";
import { linksInto, partsOf, type Weighed } from "../../doing/deeds/links.ts";
import type { Input } from "../../doing/values.ts";
import { doing } from "../../doing/words.ts";
import { PreviewWeights, type PreviewWeightsQueryVariables } from "../../generated/operations.ts";
import { language } from "../../language.ts";

const AFTER_MS = 300;
const DEEDS_MAX = 20; // that the service takes for a preview

export class Preview {
  /** By the id of a link, and "externalWeight" and "unsupported"; null where nothing is changed. */
  shares: Readonly<Record<string, number | null>> | null = $state.raw(null);
  told = $state("");
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = new AbortController();

  /** Ask soon; to be called whenever something is typed. Gives what breaks it off. */
  soon(aim: Weighed, input: Input): () => void {
    // The service wants a reason, which may not be written yet.
    const parts = partsOf(aim, { ...input, reason: "?" });
    if (!parts.length || parts.length > DEEDS_MAX) {
      this.shares = null;
      this.told = parts.length ? doing.shape.weigh.tooMany : "";
      return () => undefined;
    }
    const deeds = parts.map(({ deed }) => deed) as unknown as PreviewWeightsQueryVariables["deeds"];
    this.#timer = setTimeout(() => void this.#ask({ aimId: aim.id, deeds }, parts.length), AFTER_MS);
    return () => {
      clearTimeout(this.#timer);
      this.#asking.abort();
    };
  }

  async #ask(variables: PreviewWeightsQueryVariables, count: number): Promise<void> {
    const { signal } = (this.#asking = new AbortController());
    try {
      const { data, faults } = await ask(PreviewWeights, variables, language, signal);
      const node = data?.preview?.query?.node;
      this.shares = node && "supportedBy" in node ? sharesOf(node as Weighed) : null;
      const problems = [...(data?.preview?.userErrors ?? []), ...faults].map(({ message }) => message);
      this.told = this.shares ? doing.shape.weigh.previewed(count) : [...new Set(problems)].join(" ");
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Unreachable || error instanceof SignInNeeded)) throw error;
      this.shares = null; // the page tells already that the service is gone
    }
  }
}

function sharesOf(aim: Weighed): Record<string, number | null> {
  const each = linksInto(aim).map(({ id, share }) => [id, share] as const);
  return { ...Object.fromEntries(each), externalWeight: aim.externalShare, unsupported: aim.unsupportedShare };
}
