import changes from "./changes.ts";
import contribute from "./contribute.ts";
import decisions from "./decisions.ts";
import forms from "./forms.ts";
import home from "./home.ts";
import imports from "./imports.ts";
import managing from "./managing.ts";
import mending from "./mending.ts";
import reporting from "./reporting.ts";
import shape from "./shape.ts";

export default {
  changes,
  contribute,
  decisions,
  forms,
  home,
  imports,
  managing,
  mending,
  reporting,
  shape,
};
