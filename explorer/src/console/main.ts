import { mount } from "svelte";

import Console from "./Console.svelte";
import { speak } from "./words.ts";

void speak().then(() => mount(Console, { target: document.body }));
