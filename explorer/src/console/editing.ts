/** What both editors have in common: keys, looks in the colours of the site, and words in the page's language. */

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { acceptCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import {
  bracketMatching,
  codeFolding,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from "@codemirror/language";
import { type Diagnostic, forEachDiagnostic, lintGutter, lintKeymap } from "@codemirror/lint";
import { EditorState, type Extension, Prec } from "@codemirror/state";
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  tooltips,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";

import { words } from "./words.ts";

const MONO = 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace';

const looks = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--paper)", color: "var(--ink)", fontSize: "0.8125rem" },
  "&.cm-focused": { outline: "none" }, // the frame around it shows the focus
  ".cm-scroller": { fontFamily: MONO, lineHeight: "1.6", overflow: "auto" },
  ".cm-content": { padding: "0.6rem 0", caretColor: "var(--ink)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--quiet)", border: "0" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--tint) 60%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    background: "color-mix(in srgb, var(--link) 25%, transparent)",
  },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--tint)", outline: "1px solid var(--edge)" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--tint)", border: "0", color: "var(--quiet)" },
  ".cm-lintRange-error": { backgroundImage: "none", textDecoration: "underline wavy var(--down)" },
  ".cm-lintRange-warning": { backgroundImage: "none", textDecoration: "underline wavy var(--warn)" },
  ".cm-tooltip": {
    backgroundColor: "var(--paper)",
    color: "var(--ink)",
    border: "1px solid var(--edge)",
    borderRadius: "0.4rem",
    boxShadow: "0 4px 18px rgb(0 0 0 / 0.2)",
    maxWidth: "min(34rem, 92vw)",
    zIndex: "5",
  },
  ".cm-tooltip .cm-tooltip-section:not(:first-child)": { borderTop: "1px solid var(--line)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: MONO, fontSize: "0.8125rem", maxHeight: "16rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.2rem 0.6rem", minHeight: "1.5rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    background: "var(--link)",
    color: "var(--on-link)",
  },
  ".cm-gutter-lint": { width: "0.9rem" },
  ".cm-gutter-lint .cm-gutterElement": { padding: "0.2rem 0 0" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "0.85" },
  ".cm-completionMatchedText": { textDecorationThickness: "0.1em" },
  ".cm-tooltip.cm-completionInfo": { padding: "0", width: "22rem" },
  ".cm-about": { padding: "0.6rem 0.8rem", font: "0.8125rem/1.5 system-ui, sans-serif", overflowWrap: "anywhere" },
  ".cm-about code": { fontFamily: MONO, fontWeight: "600" },
  ".cm-about p": { margin: "0.3rem 0 0" },
  ".cm-about a": { display: "inline-block", marginTop: "0.4rem" },
  ".cm-diagnostic": { padding: "0.4rem 0.7rem", font: "0.8125rem/1.5 system-ui, sans-serif" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--down)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--warn)" },
  ".cm-panels": { backgroundColor: "var(--tint)", color: "var(--ink)" },
  ".cm-panel.cm-panel-lint ul [aria-selected]": { backgroundColor: "var(--paper)", outline: "1px solid var(--edge)" },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.definitionKeyword, tags.modifier], color: "var(--link)", fontWeight: "600" },
  { tag: [tags.string], color: "var(--up)" },
  { tag: [tags.number, tags.integer, tags.float, tags.bool, tags.null, tags.special(tags.name)], color: "var(--warn)" },
  { tag: [tags.variableName, tags.attributeName], color: "var(--other-public)" },
  { tag: [tags.propertyName], color: "var(--link)" },
  { tag: [tags.lineComment], color: "var(--quiet)" },
]);

/** To type over what is selected: browsers would keep the look of that as an inline style, which the policy forbids. */
const typingOver = EditorView.domEventHandlers({
  beforeinput({ inputType, data, isComposing }, view) {
    const { main, ranges } = view.state.selection;
    if (inputType !== "insertText" || !data || isComposing || main.empty || ranges.length > 1) return false;
    const typed = () =>
      view.state.update(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handles) => handles(view, main.from, main.to, data, typed))) view.dispatch(typed());
    return true;
  },
});

/** What an editor has beside its language. `run` is what Ctrl+Enter does. */
export function editing(label: string, describedBy: string, nonce: string, run: () => void): Extension {
  const runs = () => {
    run();
    return true;
  };
  return [
    EditorView.cspNonce.of(nonce),
    EditorState.phrases.of(words.editor),
    EditorState.tabSize.of(2),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ "aria-label": label, "aria-describedby": describedBy, translate: "no" }),
    tooltips({ position: "fixed" }),
    lineNumbers(),
    lintGutter(),
    highlightSpecialChars(), // what shows nothing, or turns the text around, is shown
    typingOver,
    history(),
    codeFolding(),
    drawSelection(),
    dropCursor(),
    highlightActiveLine(),
    bracketMatching(),
    closeBrackets(),
    indentOnInput(),
    autocompletion({ icons: false, defaultKeymap: true }),
    Prec.highest(keymap.of([{ key: "Mod-Enter", run: runs }])),
    // Tab takes a suggestion, and else leads on to the next field.
    keymap.of([{ key: "Tab", run: acceptCompletion }]),
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...foldKeymap,
      ...historyKeymap,
      ...defaultKeymap,
    ]),
    syntaxHighlighting(colours),
    looks,
  ];
}

/** The mark of what is said in the language of this page, as GraphQL's own faults aren't. */
export const SPOKEN = "cm-spoken";

export type Found = {
  readonly message: string;
  readonly spoken: boolean;
  readonly line: number;
  readonly from: number;
};

/** What is wrong with a text as far as is known while it is written, in the order of the text. */
export function faultsIn(state: EditorState): Found[] {
  const found: Found[] = [];
  forEachDiagnostic(state, ({ message, markClass }: Diagnostic, from) => {
    found.push({ message, spoken: markClass === SPOKEN, from, line: state.doc.lineAt(from).number });
  });
  return found.sort((one, other) => one.from - other.from);
}
