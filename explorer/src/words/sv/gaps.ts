export default {
  title: "Vad saknas, och vad kan vi göra åt det?",
  kind: "Slag av lucka",
  choose: "Välj bland luckorna",
  lead: (count: number) =>
    count === 1
      ? "1 lucka. En lucka är inte ett fel, utan något att göra."
      : `${count} luckor, de allvarligaste först. En lucka är inte ett fel, utan något att göra.`,
  someHidden: "Några slags luckor visas bara för strateger och för dem som de gäller.",
  none: "Inga luckor. Bra.",
  nothingYet: "Här är ingenting registrerat ännu, och därför syns inga luckor.",
  noneOfKind: "Inga luckor av det här slaget. Bra.",
  severity: { 3: "Det allvarligaste", 2: "Behöver ses över", 1: "Bra att känna till" },
  all: (count: number) => `Visa alla ${count}`,
  count: (count: number) => (count === 1 ? "1 lucka." : `${count} luckor.`),
  next: "Visa nästa hundra",
  back: "Alla slags luckor",
  deed: "Så går det till:",
  related: (kind: string): string =>
    kind === "CONFLICT"
      ? "motverkar"
      : kind === "FRAGILE"
        ? "vilar främst på"
        : kind === "OVERLOADED"
          ? "gäller också"
          : "hör ihop med",
};
