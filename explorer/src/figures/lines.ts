/** A text in lines, as SVG needs it. Its width is reckoned, as measuring would have to wait for it to be drawn. */

const NARROW = "fijlrtI.,:;|!'’()[] -";
const WIDE = "mwMWÅÄÖABCDEGHKNOPQRUVXYZ%@";

/** About how wide a text is, in sizes of its font. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += NARROW.includes(letter) ? 0.37 : WIDE.includes(letter) ? 0.8 : 0.61;
  return width;
}

/** The text in at most so many lines, none wider than `width` sizes of its font; what has no room ends in "…". */
export function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((each) => partsOf(each, width))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line) lines.push(line);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = cut(kept[most - 1]!, width);
  return kept;
}

/** A word that is wider than a line in pieces that aren't: broken at its own hyphens, else with one. */
function partsOf(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const piece of word.split(/(?<=-)(?=.)/)) {
    if (part && widthOf(part + piece) > width) {
      parts.push(part);
      part = "";
    }
    part += piece;
    while (widthOf(part) > width) {
      const head = fitting(part, "-", width);
      parts.push(`${head}-`);
      part = part.slice(head.length);
    }
  }
  return part ? [...parts, part] : parts;
}

/** As much of the beginning of a text as has room with an end behind it; a letter at least. */
function fitting(text: string, end: string, width: number): string {
  const letters = [...text];
  let count = letters.length;
  while (count > 1 && widthOf(letters.slice(0, count).join("") + end) > width) count -= 1;
  return letters.slice(0, count).join("");
}

function cut(line: string, width: number): string {
  return `${fitting(line, "…", width).trimEnd()}…`;
}
