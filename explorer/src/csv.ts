/** Tables as files that a Swedish spreadsheet opens: semicolons, and a mark of UTF-8 at the beginning. */

export type Cell = string | number;

const MARK = "\u{feff}";

/** The text of a file: a line that says what it is, the names of the columns, and the rows with all their digits. */
export function csvOf(about: string, columns: readonly string[], rows: readonly Cell[][], decimal: string): string {
  const lines = [[about], [...columns], ...rows].map((cells) => cells.map((cell) => written(cell, decimal)).join(";"));
  return `${MARK}${lines.join("\r\n")}\r\n`;
}

function written(cell: Cell, decimal: string): string {
  if (typeof cell === "number") return String(cell).replace(".", decimal);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell; // which a spreadsheet would reckon with otherwise
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Have the browser keep a file. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
