/** JSON in the colours of the editors: a text for people to read, which is never taken for markup. */

const COLOURED_MAX = 400_000; // characters; more elements would make the browser slow
const TOKENS = /("(?:\\.|[^"\\])*"(?=:))|("(?:\\.|[^"\\])*")|([-+.\w]+)|[^"]/g;

export function coloured(json: string): DocumentFragment {
  const parts = new DocumentFragment();
  if (json.length > COLOURED_MAX) parts.append(json);
  else for (const [token, key, text, word] of json.matchAll(TOKENS)) parts.append(part(token, key, text, word));
  parts.normalize();
  return parts;
}

function part(token: string, key?: string, text?: string, word?: string): Node | string {
  const kind = key ? "key" : text ? "text" : word ? "word" : "";
  if (!kind) return token;
  const span = document.createElement("span");
  span.className = kind;
  span.textContent = token;
  return span;
}
