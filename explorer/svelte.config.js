import { vitePreprocess } from "@sveltejs/vite-plugin-svelte";

export default {
  preprocess: vitePreprocess({ script: false, style: false }),
  // `tree` builds elements one by one, so that pages run where nothing may be made of HTML (Trusted Types).
  compilerOptions: { runes: true, fragments: "tree" },
  // What keeps people from using a page isn't a warning.
  onwarn(warning) {
    throw new Error(`${warning.filename}:${warning.start?.line} ${warning.message}`);
  },
};
