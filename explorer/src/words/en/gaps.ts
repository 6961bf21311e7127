export default {
  title: "What is missing, and what can we do about it?",
  kind: "Kind of gap",
  choose: "Filter the gaps",
  lead: (count: number) =>
    count === 1
      ? "1 gap. A gap isn't a fault but something to do."
      : `${count} gaps, the most severe first. A gap isn't a fault but something to do.`,
  someHidden: "Some kinds of gaps are shown only to strategists and to those concerned.",
  none: "No gaps. Good.",
  nothingYet: "Nothing is registered here yet, so no gaps are shown.",
  noneOfKind: "No gaps of this kind. Good.",
  severity: { 3: "Most severe", 2: "Needs attention", 1: "Good to know" },
  all: (count: number) => `Show all ${count}`,
  count: (count: number) => (count === 1 ? "1 gap." : `${count} gaps.`),
  next: "Show the next hundred",
  back: "All kinds of gaps",
  deed: "How to close it:",
  related: (kind: string): string =>
    kind === "CONFLICT"
      ? "counteracts"
      : kind === "FRAGILE"
        ? "rests mostly on"
        : kind === "OVERLOADED"
          ? "also concerns"
          : "belongs with",
};
