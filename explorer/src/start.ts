/** What the whole site asks once: which place this is, and who looks at it. */

import { createContext } from "svelte";

import type { StartQuery, StartQueryVariables } from "./generated/operations.ts";
import type { Question } from "./question.svelte.ts";

export const [startOf, setStart] = createContext<Question<StartQuery, StartQueryVariables>>();
