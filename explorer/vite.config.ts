import { svelte } from "@sveltejs/vite-plugin-svelte";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

import { routes } from "./src/routes.ts";

/** Has each address be the page, as the service does, which reads the addresses from what is built. */
function addresses(): Plugin {
  return {
    name: "addresses",
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
        const isPage =
          !pathname.includes(".") && !pathname.startsWith("/@") && request.headers.accept?.includes("html");
        if (isPage) request.url = searchParams.get("lang") === "en" ? "/en.html" : "/sv.html";
        next();
      });
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "routes.json", source: JSON.stringify(routes) });
    },
  };
}

/** Lays each file compressed beside itself, so that the service needn't do it each time it starts. */
function compressed(): Plugin {
  return {
    name: "compressed",
    writeBundle({ dir = "" }, bundle) {
      for (const name of Object.keys(bundle).filter((each) => /\.(js|css)$/.test(each))) {
        writeFileSync(join(dir, `${name}.gz`), gzipSync(readFileSync(join(dir, name)), { level: 9 }));
      }
    },
  };
}

// What most pages are made of comes with the first one, so that each page is one file more; what a page shares with its
// embed, or with another that shows the same figures, is a file of its own. QR codes are drawn on one page alone. No page
// itself is in a group: it would need help to be found there, from yet another file. A group takes along what it imports
// unless another has it already, so those that rest on others come after them, with a lower priority.
const SHARED = { minShareCount: 2, priority: 2 };
const GROUPS = [
  {
    name: "shared",
    test: /node_modules\/(?!uqr)|src\/(parts\/(?!doing|Driven|header\/Waiting)|generated\/operations|[A-Za-z]+\.(svelte|ts)|figures\/(Sectors|Sign|Spark))/,
    priority: 2,
  },
  {
    name: "doing",
    test: /src\/(parts\/(doing\/(?![Ss]haping)|header\/Waiting)|doing\/(?!who|deeds\/(shaping|links))|generated\/mutations)/,
    priority: 2,
  },
  { name: "shaping", test: /src\/(parts\/doing\/[Ss]haping|doing\/deeds\/)/, priority: 1 },
  { name: "undo", test: /src\/pages\/changes\/Undo\./, priority: 1 },
  {
    name: "deciding", // what several pages do, and none that is only read
    test: /src\/pages\/contribution\/(Doing|Deeds|Approval|Filled|Shares|Proposed|Weights|possible|proposed|shares|weights)/,
    priority: 2,
  },
  { name: "trends", test: /src\/(figures\/(Trend|trend|Bar|Mark|Stroke|limits)|pages\/measure\/)/, ...SHARED },
  { name: "flow", test: /src\/(figures|pages\/drivers)\//, ...SHARED },
  { name: "chains", test: /src\/pages\/chains\//, ...SHARED },
  { name: "several", test: /src\/(pages\/|parts\/Driven)/, ...SHARED, priority: 1 },
];
const service = process.env["SAMSYN_URL"] ?? "http://127.0.0.1:8000";

/** The pages, or with `--mode console` the page to try queries in, which shares no code with them, so that neither waits
 * for files that are cut where the other needs them. */
export default defineConfig(({ mode }) => ({
  plugins: [svelte(), addresses(), compressed()],
  build: {
    outDir: "../service/samsyn/web/explorer/site",
    emptyOutDir: mode !== "console",
    assetsDir: "explorer",
    assetsInlineLimit: 0, // nothing that the policy of the pages would have to allow
    cssCodeSplit: false, // one request for the style of all pages
    modulePreload: { polyfill: false },
    target: "es2023",
    chunkSizeWarningLimit: 750, // the editor of the console, with all that knows GraphQL
    rolldownOptions: {
      input: mode === "console" ? "console.html" : ["sv.html", "en.html"],
      // What pages share comes with the first one, so that each page is one file more.
      output: mode === "console" ? {} : { codeSplitting: { groups: GROUPS } },
    },
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
}));
