import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

import { routes } from "./src/routes.ts";

/** Puts the table of pages beside the built site, so that the service knows which addresses there are. */
function addresses(): Plugin {
  return {
    name: "addresses",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "routes.json", source: JSON.stringify(routes) });
    },
  };
}

const service = process.env["SAMSYN_URL"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [svelte(), addresses()],
  build: {
    outDir: "../service/samsyn/web/explorer/site",
    emptyOutDir: true,
    assetsDir: "explorer",
    assetsInlineLimit: 0, // nothing that the policy of the pages would have to allow
    cssCodeSplit: false, // one request for the style of all pages
    modulePreload: { polyfill: false },
    target: "es2023",
    chunkSizeWarningLimit: 750, // the editor of the console, with all that knows GraphQL
    rolldownOptions: { input: ["index.html", "console.html"] },
  },
  // While one develops: `npx vite`, with the service of `make run` beside it, or another that SAMSYN_URL names.
  server: {
    proxy: {
      "/graphql": service,
      "/schema.graphql": service,
      "/operations.json": service,
      "/session": service,
      "/login": service,
      "/account": service,
    },
  },
});
