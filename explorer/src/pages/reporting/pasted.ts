/** A block of cells as a spreadsheet puts it on the clipboard: cells between tabs, rows between line breaks. */

/** A row that was pasted: a value as it is typed, empty where there is none, and a comment. */
export type PastedRow = { readonly value: string; readonly comment: string };

const NO_VALUE = /^[-\u2010-\u2015\u2212.…]*$/; // as people and statistics write that there is none

/** The rows of a text that was pasted. One line without a tab is a text like any other, and has one row. */
export function rowsIn(text: string): PastedRow[] {
  return cellsIn(text).map(([value = "", ...comments]) => {
    const shown = value.replace(/[\u00a0\u202f\t ]+/g, " ").trim();
    return { value: NO_VALUE.test(shown) ? "" : shown, comment: comments.join(" ").trim() };
  });
}

/** Whether a text is more than one value, so that it goes into several fields. */
export function isBlock(text: string): boolean {
  const cells = cellsIn(text);
  return cells.length > 1 || (cells[0]?.length ?? 0) > 1;
}

/** Cells with a line break or a tab in them stand in quotation marks, which are doubled within. */
function cellsIn(text: string): string[][] {
  const rows: string[][] = [[""]];
  let isQuoted = false;
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let index = 0; index < plain.length; index += 1) {
    const letter = plain[index]!;
    const row = rows.at(-1)!;
    const cell = row.at(-1)!;
    if (letter === '"' && isQuoted && plain[index + 1] === '"') {
      row[row.length - 1] += letter;
      index += 1;
    } else if (letter === '"' && (isQuoted || !cell)) isQuoted = !isQuoted;
    else if (letter === "\t" && !isQuoted) row.push("");
    else if (letter === "\n" && !isQuoted) rows.push([""]);
    else row[row.length - 1] += letter;
  }
  return rows;
}
