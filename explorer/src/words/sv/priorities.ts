export default {
  title: "Vad ska vi ta först?",
  aim: "För vad",
  compared: "Jämför",
  aims: "Mål och utfall",
  actors: "Aktörer",
  explained:
    "Det som bidrar mycket men går sämre än genomsnittet kommer först: där lönar sig en förbättring mest. " +
    "Matrisen räknas fram ur grafen, för",
  upwards: "↑ Andel av registrerade insatser",
  across: "Index: hur långt måtten har nått mot sina målvärden",
  said: (count: number, first: readonly string[]) =>
    first.length
      ? `Prioriteringsmatris med ${count} punkter. Först kommer ${first.join(", ")}. Listorna visar samma sak.`
      : `Prioriteringsmatris med ${count} punkter. Inget står i rutan som kommer först. Listorna visar samma sak.`,
  quadrant: {
    PRIORITISE: "Bidrar mycket, går sämre. Börja här.",
    KEEP: "Bidrar mycket, går bra. Ta vara på det.",
    IMPROVE: "Bidrar mindre, går sämre. När det finns möjlighet.",
    LOWER: "Bidrar mindre, går bra. Klarar sig utan mer resurser.",
  },
  row: (index: string, share: string) => `index ${index}, andel ${share}`,
  emptyQuadrant: "Inget just nu.",
  measureFirst: "Det här måste mätas först",
  measureFirstLead: (count: number, isOfActors: boolean) =>
    isOfActors
      ? `${count} aktörer kan inte placeras, eftersom inget aktuellt mått visar hur det går med det de gör.`
      : `${count} mål och utfall kan inte placeras, eftersom inget aktuellt mått visar hur det går. Börja med dem ` +
        "som bidrar mest.",
  restInTable: (count: number) => `${count} till finns i tabellen.`,
  what: (isOfActors: boolean): string => (isOfActors ? "Aktör" : "Mål eller utfall"),
  place: "Ruta",
  index: "Index",
  unmeasured: "Måste mätas",
  caption: (aim: string) => `Prioriteringar för ${aim}`,
  nothing: (aim: string) => `Inget leder till ${aim} ännu, så det finns inget att jämföra.`,
  noIndex: "Inget aktuellt mått visar hur det går, så inget kan placeras i matrisen ännu.",
  noAims: "Det finns ingen vision och inget utfall att jämföra mot ännu.",
  noSuchAim: "Det som adressen nämner finns inte, eller är inget mål.",
  again: "Visa för visionen",
  archived: "Den är arkiverad, så inget räknas till den längre.",
  ended: "Den har upphört.",
};
