// The script of the page to try queries in: page.py puts it into page.html. It asks this service alone, and whatever
// comes from the graph or the schema is put on the page as text, never as markup.

"use strict";
const TEXTS = { // in English, in Swedish
  purpose: ["Try queries", "Prova frågor"], skip: ["To the query", "Till frågan"], help: ["Help", "Hjälp"],
  examples: ["Examples", "Exempel"], schema: ["Schema", "Schema"], search: ["Search the schema", "Sök i schemat"],
  recent: ["Recent", "Senaste"], query: ["Ask", "Fråga"], mutation: ["Change", "Ändra"], question: ["Query", "Fråga"],
  variables: ["Variables (JSON)", "Variabler (JSON)"], answer: ["Answer", "Svar"], run: ["Run", "Kör"],
  running: ["Running …", "Körs …"], writes: ["Writes to the graph", "Skriver i grafen"],
  fill: ["Look the variables over, then run it", "Se över variablerna och kör sedan"], example: ["Example", "Exempel"],
  keys: ["Ctrl+Enter or ⌘ Enter runs it. Tab indents; Esc, then Tab, leaves the field.",
    "Ctrl+Enter eller ⌘ Enter kör. Tab drar in; Esc och sedan Tab lämnar fältet."],
  key: ["Key (needed to write)", "Nyckel (behövs för att skriva)"],
  notJson: ["This isn't JSON: {}", "Det här är inte JSON: {}"],
  notObject: ['Write an object, such as {"first": 10}.', 'Skriv ett objekt, till exempel {"first": 10}.'],
  foreign: ["The answer isn't JSON.", "Svaret är inte JSON."], fine: ["Answered", "Besvarad"],
  fault: ["1 error", "1 fel"], faults: ["{} errors", "{} fel"], line: ["line {}", "rad {}"],
  silent: ["The service didn't answer: {}", "Tjänsten svarade inte: {}"], again: ["Try again", "Försök igen"],
  found: ["{} found", "{} träffar"], all: ["All types", "Alla typer"], types: ["Types", "Typer"],
  enums: ["Enums", "Uppräkningar"], inputs: ["Inputs", "Indata"], old: ["Deprecated", "Utgående"],
  implements: ["Implements", "Implementerar"], possible: ["Is one of", "Är någon av"],
};
const swedish = navigator.language.startsWith("sv");
const say = (key, fact) => TEXTS[key][swedish ? 1 : 0].replace("{}", () => fact);
const the = id => document.getElementById(id);
const every = selector => document.querySelectorAll(selector);
const [editor, variables] = [the("document"), the("variables")];
const examples = JSON.parse(the("operations").textContent);

function make(tag, attributes, ...children) { // a child that is text stays text, whatever is in it
  const element = Object.assign(document.createElement(tag), attributes);
  element.append(...children.flat(2).filter(Boolean));
  return element;
}

async function ask(question, signal) {
  const accept = "application/graphql-response+json, application/json;q=0.9";
  const headers = { "Content-Type": "application/json", Accept: accept };
  const key = the("key").value.trim(); // held by this field alone
  if (key) headers.Authorization = `Bearer ${key}`;
  const credentials = key ? "omit" : "same-origin"; // who is signed in asks with a key by that alone
  const given = { method: "POST", headers, credentials, signal, body: JSON.stringify(question) };
  const response = await fetch(location.pathname, given);
  return { status: response.status, text: await response.text() };
}

async function load(query) {
  const { data, errors } = JSON.parse((await ask({ query })).text);
  if (!data) throw new Error(errors[0].message);
  return data;
}

function operationHere() { // the one that the cursor is in, with the variables that it declares
  const code = editor.value.replace(/"""[^]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g, quoted => " ".repeat(quoted.length));
  const found = [];
  let depth = 0;
  for (const { 0: token, 1: kind, 2: name, index } of code.matchAll(/[{}()]|\b(query|mutation)\b\s*(\w*)/g)) {
    if (!kind) depth += "{(".includes(token) ? 1 : -1;
    else if (!depth) found.push({ kind, name, index });
  }
  const at = Math.max(0, found.findLastIndex(({ index }) => index <= editor.selectionStart));
  const { kind = "query", name = "", index = 0 } = found[at] ?? {};
  const declared = code.slice(index, found[at + 1]?.index).matchAll(/\$(\w+)\s*:\s*([[\]\w!]+)(?:\s*=\s*(\w+|\S))?/g);
  return { kind, name, declared: Array.from(declared, ([, variable, type, preset]) => ({ variable, type, preset })) };
}

// Values for variables: ids come from the graph, the rest from the schema.

const lists = new Map();
function nodesOf(list) {
  const asked = async () => load(`{ ${list}(first: 100) { nodes { id label } } }`).then(data => data[list].nodes);
  return lists.get(list) ?? lists.set(list, asked().catch(() => lists.delete(list) && [])).get(list);
}

function listOf(variable, { types, roots }, operation) { // actorId: actors; aimId in OutcomeDrivers: outcomes
  const there = types.get(roots[0]).fields.filter(({ type }) => typeText(type).endsWith("Connection!"));
  const base = variable.replace(/(^i|I)ds?$/, "");
  const words = operation.split(/_|(?=[A-Z])/).map(word => word.toLowerCase());
  const aims = words.filter(word => ["vision", "outcome", "goal"].includes(word));
  const ends = [...words, "aim"];
  const tried = { "": words.slice(-1), aim: [...aims, "aim"], from: ends, to: ends }[base] ?? [base];
  return tried.map(word => `${word}s`).find(list => there.some(({ name }) => name === list));
}

async function optionsFor(variable, type, schema, operation) { // as {id, label}
  const list = type === "ID" && listOf(variable, schema, operation);
  if (list) return nodesOf(list);
  return (schema.types.get(type)?.enumValues ?? []).map(({ name }) => ({ id: name, label: name }));
}

async function firstValue(name, type, schema, operation) {
  const bare = type.replace(/!$/, "");
  if (bare[0] === "[") return [await firstValue(name, bare.slice(1, -1), schema, operation)];
  const options = await optionsFor(name, bare, schema, operation);
  if (options.length) return options[name === "toId" ? options.length - 1 : 0].id; // nothing leads to itself
  const { inputFields } = schema.types.get(bare) ?? {};
  const today = new Date().toISOString().slice(0, 10);
  const aYearAgo = new Date(Date.now() - 365 * 24 * 60 * 60 * 1_000).toISOString();
  const plain = { Int: 1, Float: 1, Boolean: false, Date: today, DateTime: aYearAgo, ID: "" };
  if (!inputFields) return name === "period" ? today.slice(0, 4) : plain[bare] ?? say("example");
  const isNew = inputFields.every(field => field.name !== "expectedVersion"); // what is new leads somewhere
  const wanted = inputFields.filter(field =>
    (field.type.kind === "NON_NULL" && field.defaultValue === null) || (isNew && field.name === "contributesTo"));
  const value = field => firstValue(field.name, typeText(field.type), schema, operation);
  return Object.fromEntries(await Promise.all(wanted.map(async field => [field.name, await value(field)])));
}

async function begin({ document: text }, runs) {
  if (!examples.some(each => each.document === editor.value)) remember();
  put(text, "{}");
  const [schema, { kind, name, declared }] = [await loadSchema(), operationHere()];
  const wanted = declared.filter(({ type, preset }) => type.endsWith("!") && !preset);
  const values = await Promise.all(wanted.map(
    async ({ variable, type }) => [variable, await firstValue(variable, type, schema, name)]));
  if (editor.value !== text || variables.value !== "{}") return; // something else was chosen or written meanwhile
  put(text, JSON.stringify(Object.fromEntries(values), null, 2));
  if (runs && kind === "query") await run();
  else show("", say("fill"));
}

async function offerChoices() { // what a variable can be, by its name
  const [schema, { kind, name, declared }, given] = [await loadSchema(), operationHere(), readVariables() ?? {}];
  const rows = await Promise.all(declared.map(async ({ variable, type, preset }) => {
    const options = await optionsFor(variable, type.replace("!", ""), schema, name);
    const sorted = options.toSorted((one, other) => one.label.localeCompare(other.label, "sv"));
    const select = make("select", { id: `choice-${variable}` },
      new Option(preset ? `– (${preset})` : "–", ""), sorted.map(({ id, label }) => new Option(label, id)));
    select.value = given[variable] ?? "";
    select.onchange = () => {
      variables.value = JSON.stringify({ ...readVariables(), [variable]: select.value || undefined }, null, 2);
    };
    return options.length ? [make("label", { htmlFor: select.id }, variable), select] : [];
  }));
  the("writes").textContent = kind === "mutation" ? say("writes") : "";
  if (!the("choices").contains(document.activeElement)) the("choices").replaceChildren(...rows.flat());
}

function readVariables() { // undefined, and the fault told, where they are no JSON object
  let [value, fault] = [undefined, ""];
  try {
    value = JSON.parse(variables.value.trim() || "{}");
    if (!value || typeof value !== "object" || Array.isArray(value)) [value, fault] = [undefined, say("notObject")];
  } catch (error) {
    fault = say("notJson", error.message);
  }
  variables.setAttribute("aria-invalid", Boolean(fault));
  if (the("fault").textContent !== fault) the("fault").textContent = fault;
  return value;
}

function put(text, values) {
  [editor.value, variables.value] = [text, values];
  editor.setSelectionRange(0, 0);
  editor.scrollTop = 0;
  edited();
}

let pause;
function edited() {
  clearTimeout(pause);
  pause = setTimeout(() => offerChoices().catch(readVariables), 300);
  for (const each of every(".choice")) each.setAttribute("aria-current", each.dataset.document === editor.value);
}

// Running, and what came of it.

let running;
async function run() {
  const [{ name, kind }, values] = [operationHere(), readVariables()];
  if (!values) return variables.focus();
  running?.abort();
  const mine = running = new AbortController();
  busy(true);
  remember();
  const began = performance.now();
  try {
    const question = { query: editor.value, variables: values, operationName: name || undefined };
    const { status, text } = await ask(question, mine.signal);
    const facts = [status, `${Math.round(performance.now() - began)} ms`, `${(text.length / 1000).toFixed(1)} kB`];
    if (kind === "mutation") lists.clear(); // there may be more by now
    showReply(text, facts.join(" · "));
  } catch (error) {
    if (!mine.signal.aborted) tell(error);
  } finally {
    if (running === mine) busy(false);
  }
}

function busy(flag) {
  the("run").setAttribute("aria-busy", flag);
  the("run").textContent = say(flag ? "running" : "run");
}

function showReply(text, facts) {
  let body;
  try { body = JSON.parse(text); } catch { return show(text, facts, [{ message: say("foreign") }]); }
  const refused = Object.entries(body.data ?? {}).flatMap(([deed, payload]) => (payload?.userErrors ?? []).map(
    ({ message, code, path = [] }) => ({ message, path: [deed, "input", ...path], extensions: { code } })));
  const faults = [...(body.errors ?? []), ...refused];
  const word = say(["fine", "fault"][faults.length] ?? "faults", faults.length);
  show(JSON.stringify(body, null, 2), `${word} · ${facts}`, faults);
}

const tell = error => show("", "", [{ message: say("silent", error.message) }]);

function show(text, status, faults = []) {
  the("status").textContent = status;
  the("answer").replaceChildren(coloured(text));
  the("faults").hidden = !faults.length;
  the("faults").replaceChildren(...faults.map(({ message, path, locations, extensions }) => make("li", {},
    make("p", { className: "fault", lang: extensions ? "en" : document.documentElement.lang }, message),
    make("p", { className: "quiet" }, [extensions?.code, path?.join(" › ")].filter(Boolean).join(" · "),
      (locations ?? []).map(at => make("button", { onclick: () => goTo(at) }, say("line", at.line)))))));
  if (matchMedia("(max-width: 48rem)").matches && text) the("answering").scrollIntoView();
}

function goTo({ line, column }) {
  const at = editor.value.split("\n", line - 1).reduce((sum, each) => sum + each.length + 1, column - 1);
  editor.focus();
  editor.setSelectionRange(at, at + 1);
}

function coloured(json) {
  if (json.length > 400_000) return json; // so many elements would make the browser slow
  const parts = new DocumentFragment();
  const tokens = json.matchAll(/("(?:\\.|[^"\\])*"(?=:))|("(?:\\.|[^"\\])*")|([-+.\w]+)|[^"]/g);
  for (const [token, key, text, word] of tokens) {
    const className = key ? "key" : text ? "text" : word ? "word" : "";
    parts.append(className ? make("span", { className }, token) : token);
  }
  return parts;
}

// Examples, and the last few that were run.

function recent() {
  try { return JSON.parse(sessionStorage.getItem("samsyn.recent")) ?? []; } catch { return []; }
}

function remember() {
  const [text, values] = [editor.value, variables.value];
  if (!text.trim()) return;
  const at = new Date().toLocaleTimeString(navigator.language, { timeStyle: "short" });
  const others = recent().filter(each => each.text !== text || each.values !== values);
  const kept = [{ text, values, at }, ...others].slice(0, 6);
  try { sessionStorage.setItem("samsyn.recent", JSON.stringify(kept)); } catch { /* then it is forgotten */ }
  listRecent();
}

function list(id, choices) { // of {text, at, onclick}
  const items = choices.map(({ text, at, onclick }) => {
    const example = examples.find(each => each.document === text) ?? { title: text.trim().split("\n")[0].slice(0, 60) };
    const [title, lang] = swedish && example.swedishTitle ? [example.swedishTitle, "sv"] : [example.title, "en"];
    const words = [make("span", { lang }, title), make("span", { className: "quiet" }, at)];
    const button = make("button", { className: "choice", onclick }, words);
    button.dataset.document = text;
    return make("li", {}, button);
  });
  the(id).replaceChildren(...(items.length ? [make("h3", {}, say(id)), make("ul", {}, items)] : []));
}

function listRecent() {
  list("recent", recent().map(({ text, values, at }) =>
    ({ text, at, onclick: () => { put(text, values); the("run").focus(); } })));
}

// The schema, to browse.

let loading;
const loadSchema = () => loading ??= introspect().catch(error => { loading = undefined; throw error; });

async function introspect() {
  const { __schema: { queryType, mutationType, types } } = await load(`{ __schema {
    queryType { name } mutationType { name } types {
      kind name description interfaces { name } possibleTypes { name } inputFields { ...Value }
      fields(includeDeprecated: true) { name description deprecationReason args { ...Value } type { ...Type } }
      enumValues(includeDeprecated: true) { name description deprecationReason } } } }
    fragment Value on __InputValue { name description defaultValue type { ...Type } }
    fragment Type on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`);
  const ours = types.filter(({ name }) => !name.startsWith("__"));
  const roots = [queryType, mutationType].filter(Boolean).map(({ name }) => name);
  return { types: new Map(ours.map(type => [type.name, type])), roots };
}

function typeText({ kind, name, ofType }) {
  return kind === "NON_NULL" ? `${typeText(ofType)}!` : kind === "LIST" ? `[${typeText(ofType)}]` : name;
}

const linkTo = (name, text = name) => make("a", { href: `#${name}` }, text);
const about = text => text && make("p", { className: "quiet" }, text);
const membersOf = ({ fields, inputFields, enumValues }) => fields ?? inputFields ?? enumValues ?? [];

function member({ name, description, type, args, defaultValue, deprecationReason }, owner) {
  const [, before, named, after] = type ? typeText(type).match(/^(\W*)(\w+)(.*)$/) : [];
  return make("li", owner ? { id: `${owner}.${name}`, className: "field", tabIndex: -1 } : {},
    make("code", {}, name, type && [": ", before, linkTo(named), after], defaultValue && ` = ${defaultValue}`),
    about(description), about(deprecationReason && `${say("old")}: ${deprecationReason}`),
    args?.length && make("ul", {}, args.map(each => member(each))));
}

function names(heading, all) {
  const items = (all ?? []).map(({ name }) => make("li", {}, linkTo(name)));
  return items.length ? [make("h3", {}, say(heading)), make("ul", {}, items)] : [];
}

function pageOf(type) {
  return [linkTo("", say("all")), make("h2", { id: type.name, tabIndex: -1 }, type.name), about(type.description),
    names("implements", type.interfaces), names("possible", type.possibleTypes),
    make("ul", {}, membersOf(type).map(each => member(each, type.name)))];
}

function overview({ types, roots }) { // without pages and payloads, which fields and deeds lead to
  const all = [...types.values()].filter(({ name }) => !/(Connection|Edge|PageInfo|Payload)$/.test(name));
  const ofKind = (...kinds) => all.filter(({ name, kind }) => kinds.includes(kind) && !roots.includes(name));
  return [make("p", {}, roots.map(name => [linkTo(name), " "])), names("types", ofKind("INTERFACE", "OBJECT")),
    names("enums", ofKind("ENUM", "SCALAR")), names("inputs", ofKind("INPUT_OBJECT"))];
}

function found({ types }, text) { // by name first, then by description
  const all = [...types.values()].flatMap(type =>
    [type, ...membersOf(type).map(({ name, description }) => ({ name: `${type.name}.${name}`, description }))]);
  const isIn = words => words?.toLowerCase().includes(text);
  const described = all.filter(({ name, description }) => !isIn(name) && isIn(description));
  const hits = [...all.filter(({ name }) => isIn(name)), ...described];
  the("count").textContent = say("found", hits.length);
  return hits.slice(0, 60).map(({ name, description }) =>
    make("div", { className: "field" }, linkTo(name), about(description)));
}

async function browse() {
  const parts = await loadSchema().then(schema => {
    const text = the("search").value.trim().toLowerCase();
    const type = schema.types.get(location.hash.slice(1).split(".")[0]);
    the("count").textContent = "";
    return text ? found(schema, text) : type ? pageOf(type) : overview(schema);
  }, error => [make("p", { className: "fault" }, say("silent", error.message)),
    make("button", { onclick: browse }, say("again"))]);
  the("browser").replaceChildren(...parts.flat().filter(Boolean));
}

async function openTab(id) {
  for (const tab of every("[role=tab]")) {
    const opens = tab.id === `${id}-tab`;
    tab.setAttribute("aria-selected", opens);
    tab.tabIndex = opens ? 0 : -1;
    the(tab.getAttribute("aria-controls")).hidden = !opens;
  }
  if (id === "schema") await browse();
}

async function openHash() { // #Goal or #Goal.drivers; back and forward go through what was looked at
  if (/^#[a-z]/.test(location.hash)) return;
  the("search").value = "";
  await openTab("schema");
  const target = the(location.hash.slice(1)) ?? the("search");
  target.focus();
  target.scrollIntoView({ block: "nearest" });
}

// Keys, and the beginning.

let leaving = false; // after Esc the next Tab goes on to the next field
editor.onkeydown = event => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const line = editor.value.slice(0, editor.selectionStart).split("\n").pop();
  const indented = `\n${line.match(/^ */)[0]}${/[{(]\s*$/.test(line) ? "  " : ""}`;
  const typed = { Tab: leaving ? "" : "  ", Enter: indented }[event.key];
  leaving = event.key === "Escape";
  if (typed && document.execCommand("insertText", false, typed)) event.preventDefault(); // so it can be undone
};
the("asking").onkeydown = event => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); }
};
the("asking").onsubmit = event => { event.preventDefault(); run(); };
the("asking").oninput = edited;
the("search").oninput = browse;
for (const tab of every("[role=tab]")) {
  tab.onclick = () => openTab(tab.getAttribute("aria-controls"));
  tab.onkeydown = ({ key }) => {
    const other = tab.nextElementSibling ?? tab.previousElementSibling;
    if (key === "ArrowLeft" || key === "ArrowRight") { other.focus(); other.click(); }
  };
}
addEventListener("hashchange", openHash);

document.documentElement.lang = swedish ? "sv" : "en";
for (const each of every("[data-text]")) each.textContent = say(each.dataset.text);
for (const each of every("[data-label]")) each.ariaLabel = say(each.dataset.label);
the("search").placeholder = say("search");
for (const kind of ["query", "mutation"])
  list(kind, examples.filter(each => each.kind === kind).map(each =>
    ({ text: each.document, at: "", onclick: () => begin(each, true).catch(tell) })));
listRecent();
openTab("examples");
if (location.hash) openHash();
const [last] = recent();
if (last) put(last.text, last.values);
else if (examples.length) begin(examples[0], false).catch(tell);
