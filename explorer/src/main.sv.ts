import { begin } from "./main.ts";
import words from "./words/sv/all.ts";

begin(words);
