import assert from "node:assert/strict";
import { test } from "node:test";

import { around, marked } from "../src/marks.ts";

const found = (text: string, ...words: string[]) =>
  marked(text, words)
    .filter(({ isFound }) => isFound)
    .map((piece) => piece.text);

test("whole words are marked, in any case", () => {
  assert.deepEqual(found("Trygga gårdar, och tryggare", "trygga"), ["Trygga"]);
  assert.deepEqual(found("fredags- och lördagskvällar", "lördagskvällar"), ["lördagskvällar"]);
});

test("the pieces are the text", () => {
  for (const text of ["", "trygg", "  trygg trygg!", "ett mål om trygghet", "עיר trygg بلدة"]) {
    assert.equal(
      marked(text, ["trygg"])
        .map((piece) => piece.text)
        .join(""),
      text,
    );
  }
});

test("letters with their dots apart are the same letters", () => {
  assert.deepEqual(found("Äldre".normalize("NFD"), "äldre"), ["Äldre".normalize("NFD")]);
});

test("what looks like a pattern or markup is only text", () => {
  assert.deepEqual(found("a.b <b>c</b>", ".*", "<b>"), []);
});

test("a short text is shown whole, a long one around its first word", () => {
  assert.equal(around("Det är tryggt här.", ["tryggt"]), "Det är tryggt här.");
  const long = `${"ord ".repeat(60)}tryggt ${"slut ".repeat(60)}`;
  const part = around(long, ["tryggt"]);
  assert.match(part, /^… ord .*tryggt .*slut …$/);
  assert.ok(part.length <= 160);
});

test("a word of 300 letters is shown whole", () => {
  const word = "å".repeat(300);
  assert.equal(around(`x ${word} y`, [word]), `x ${word} …`);
});

test("nothing is shown where no word stands", () => {
  assert.equal(around("Det är lugnt.", ["trygg"]), "");
});
