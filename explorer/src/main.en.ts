import { begin } from "./main.ts";
import words from "./words/en/all.ts";

begin(words);
