/** Which words of a text to look for lessons by, and which lessons have most of them. */

const LETTERS_MIN = 4;
const WORDS_MAX = 8; // each of which is asked for

/** Words that say nothing of what a text is about. */
const COMMON = new Set(
  (
    "alla andra annat bara blev blir borde både därför eftersom efter eller från gick gjorde hade hann hann inga " +
    "inte innan inför kunde mellan mycket många måste någon något några också olika redan samma sedan skulle somliga " +
    "till under utan vara varit varje vilket ville about after because been before could have only other same should " +
    "than that their them then there these they this were what when which while with without would"
  ).split(" "),
);

/** The last different words of a text that may say what it is about; the one that is being written counts, too. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const telling = words.filter((word) => word.length >= LETTERS_MIN && !COMMON.has(word));
  return [...new Set(telling.reverse())].slice(0, WORDS_MAX).reverse();
}

/** Of what was found for each word the few that were found for most of them; else in the order in which they came. */
export function likest<Found extends { readonly id: string }>(found: readonly (readonly Found[])[], most = 3): Found[] {
  const counts = new Map<string, { each: Found; count: number }>();
  for (const each of found.flat()) {
    counts.set(each.id, { each, count: (counts.get(each.id)?.count ?? 0) + 1 });
  }
  const ranked = [...counts.values()].sort((one, other) => other.count - one.count);
  return ranked.slice(0, most).map(({ each }) => each);
}
