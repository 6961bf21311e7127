import { mount } from "svelte";

import { learnLabels } from "./labels.ts";
import { speak, type Words } from "./words.ts";
import Shell from "./Shell.svelte";

/** Begin to show pages, in the words of their language. */
export function begin(words: Words): void {
  speak(words);
  void learnLabels().then(() => mount(Shell, { target: document.body }));
}
