const varav = (count: number, text: string): string => (count ? `, varav ${count} ${text}` : "");

export default {
  title: "Vad ska nämnden veta och besluta?",
  board: "För vem",
  everybody: "Hela kommunen",
  oneActor: "En aktör",
  aim: "Mot",
  since: "Ändringar sedan",
  of: (whose: string) => `Rapport för ${whose}`,
  sinceWhen: (day: string) => `Ändringar sedan ${day}.`,
  print: "Skriv ut",
  document: "Hämta som Word",
  copy: "Kopiera som text",
  copied: "Kopierat. Klistra in i protokollet.",
  copyYourself: "Webbläsaren tillåter inte kopiering här. Markera texten nedan och kopiera den.",
  asText: "Rapporten som text",
  page: "Sida ",
  pageOf: " av ",
  drivenBy: "Vilka som driver",
  nothingYet: "Här finns ingen vision och inget utfall ännu, så det finns inget att rapportera.",
  nothingThere: "Det som adressen nämner finns inte, eller är inget mål eller någon aktör.",
  again: "Visa rapporten för hela kommunen",
  know: {
    heading: "Att veta",
    outcomes: (count: number, statuses: string) => `${count} upplevda kvaliteter: ${statuses}.`,
    goals: (count: number, statuses: string) => `${count} mål: ${statuses}.`,
    nobody: (aim: string, share: string) =>
      `Till ${aim} leder också sådant som ingen driver ännu: ${share} av det som är registrerat.`,
    conflict: (share: string) => `På vägen dit finns målkonflikter: ${share} av det som är registrerat.`,
    deviations: (count: number, unhandled: number) =>
      `${count} ${count === 1 ? "öppen avvikelse" : "öppna avvikelser"}${varav(unhandled, "utan åtgärd")}.`,
    gaps: (count: number, grave: number) =>
      count ? `${count} luckor${varav(grave, "av det allvarligaste slaget")}.` : "Inga luckor.",
    changes: (count: number, day: string) => `${count} ändringar sedan ${day}, av alla.`,
  },
  decide: {
    heading: "Att ta ställning till",
    none: "Inget särskilt att ta ställning till.",
    deviations: "Avvikelser som ingen har tagit itu med:",
    goals: "Mål som inte väntas nås:",
    priorities: "Bidrar mycket men går sämre än genomsnittet:",
    measure: "Bidrar mycket men mäts inte:",
  },
  outcomes: {
    heading: "Upplevda kvaliteter",
    none: "Inga upplevda kvaliteter hör hit.",
    heads: ["Upplevd kvalitet", "Läge", "Mått"],
    unmeasured: "Inget mått",
  },
  goals: {
    heading: "Mål",
    none: "Inga mål hör hit.",
    heads: ["Mål", "Läge", "De ansvarigas bedömning"],
    ended: "Har upphört",
    unjudged: (names: string) => `Bland dem som inte kan bedömas, och därför inte står här, är ${names}.`,
  },
  deviations: {
    heading: "Avvikelser och lärdomar",
    lead: (open: number, unhandled: number, closed: number) =>
      open + closed
        ? `${open} öppna${varav(unhandled, "utan åtgärd")}, och ${closed} avslutade.`
        : "Inga avvikelser att visa. Öppna avvikelser visas bara för strateger och för de ansvariga.",
    heads: ["Avvikelse", "Läge", "Åtgärder och lärdom"],
    cause: "Främsta orsak:",
    noAction: "Ingen åtgärd ännu",
    action: (title: string, owner: string, day: string, state: string) => `${title}. ${owner}, till ${day}: ${state}`,
    lesson: (text: string) => `Lärdom: ${text}`,
  },
  gaps: {
    heading: "Luckor",
    lead: (count: number) => `${count} luckor, de allvarligaste slagen först.`,
    heads: ["Slag", "Antal", "Gäller"],
  },
  priorities: {
    heading: "Prioriteringar",
    lead: "Det här bidrar mycket men går sämre än genomsnittet.",
    none: "Inget som bidrar mycket går sämre än genomsnittet.",
    unmeasured: (count: number, names: string) => `${count} mäts inte, eller inte på länge, bland dem ${names}.`,
    heads: ["Mål eller utfall", "Index", "Andel av registrerade insatser"],
  },
  changes: {
    heading: "Vad som har ändrats",
    lead: (day: string, shown: number) => `De ${shown} senaste sedan ${day}, av alla som registrerar här.`,
    none: (day: string) => `Inget har ändrats sedan ${day}.`,
    heads: ["Dag", "Ändring", "Gäller"],
  },
};
