/** Which words of a text were found, so that they can be marked, and the part of a long text in which they stand. */

export type Piece = { readonly text: string; readonly isFound: boolean };

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const BEFORE = 50;
const LENGTH = 150;

/** A text in pieces, those apart that are one of the words in lower case. */
export function marked(text: string, words: Iterable<string>): Piece[] {
  const found = new Set([...words].map(plain));
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (!found.has(plain(match[0]))) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isFound: false });
    pieces.push({ text: match[0], isFound: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isFound: false });
  return pieces;
}

/** The part of a text around the first of the words that stands in it; empty where none does. */
export function around(text: string, words: Iterable<string>): string {
  const found = new Set([...words].map(plain));
  const first = [...text.matchAll(WORD)].find(([word]) => found.has(plain(word)));
  if (!first) return "";
  const begin = first.index <= BEFORE ? 0 : after(text, first.index - BEFORE);
  const end = begin + LENGTH >= text.length ? text.length : before(text, begin + LENGTH, first.index + first[0].length);
  return (begin ? "… " : "") + text.slice(begin, end).trim() + (end < text.length ? " …" : "");
}

function plain(word: string): string {
  return word.normalize("NFC").toLowerCase();
}

/** Where the next word begins; here, where no space is near. */
function after(text: string, index: number): number {
  const space = text.indexOf(" ", index);
  return space === -1 || space > index + BEFORE - 1 ? index : space + 1;
}

/** Where the last word ends that is whole, but not before `least`. */
function before(text: string, index: number, least: number): number {
  return Math.max(text.lastIndexOf(" ", index), least);
}
