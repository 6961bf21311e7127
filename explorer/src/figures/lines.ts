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

/** A word that is wider than a line, in pieces that aren't. */
function partsOf(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part && widthOf(part + letter) > width) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return part ? [...parts, part] : parts;
}

function cut(line: string, width: number): string {
  let kept = line;
  while (kept && widthOf(`${kept}…`) > width) kept = [...kept].slice(0, -1).join("");
  return `${kept.trimEnd()}…`;
}
