import { mount } from "svelte";

import { learnLabels } from "./labels.ts";
import { speak } from "./words.ts";
import Shell from "./Shell.svelte";

void Promise.all([speak(), learnLabels()]).then(() => mount(Shell, { target: document.body }));
