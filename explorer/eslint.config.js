import svelte from "eslint-plugin-svelte";
import { defineConfig } from "eslint/config";
import typescript from "typescript-eslint";

import svelteConfig from "./svelte.config.js";

export default defineConfig(
  { ignores: ["src/generated/**", "node_modules/**"] },
  { files: ["src/**/*.ts"], extends: [typescript.configs.recommendedTypeChecked] },
  { files: ["src/**/*.svelte"], extends: [typescript.configs.recommended] }, // svelte-check knows the types in them
  {
    files: ["src/**/*.ts", "src/**/*.svelte"],
    extends: [svelte.configs.recommended],
    languageOptions: {
      parserOptions: {
        projectService: true,
        extraFileExtensions: [".svelte"],
        parser: typescript.parser,
        svelteConfig,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "max-len": ["error", { code: 120 }],
      "no-restricted-globals": ["error", "localStorage", "sessionStorage"], // which choices.ts alone knows
      "svelte/no-at-html-tags": "error", // which the policy of the pages forbids
      "svelte/prefer-svelte-reactivity": "off", // an address's query is read and written, and never watched
      // Addresses are made by `to` and `toThing`, which the router follows.
      "svelte/no-navigation-without-resolve": "off",
    },
  },
  // Choices are remembered in the browser, and what was sent from a tab in it.
  { files: ["src/choices.ts", "src/console/recent.ts"], rules: { "no-restricted-globals": "off" } },
);
