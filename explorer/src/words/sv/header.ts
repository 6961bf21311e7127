export default {
  state: "Läget",
  doing: "Göra",
  work: "Arbeta vidare",
  close: "Stäng",
  keys: "Kortkommandon",
  keysLead: "Tangenterna gäller på alla sidor, men inte medan du skriver i ett fält.",
  key: "Tangent",
  does: "Gör",
  then: "sedan",
  or: "eller",
  toSearch: "Gå till sökfältet",
  toHelp: "Visa kortkommandon",
  toClose: "Stäng det som är öppet",
  go: {
    h: "Till din startsida",
    m: "Till kartan",
    o: "Till det som ska upplevas",
    a: "Till aktörerna",
    t: "Till måtten",
  } as Record<string, string>,
  single: "Använd enkla tangenter",
  singleNote: (command: string) =>
    "Slå av dem om du styr datorn med rösten eller råkar trycka på dem. " +
    `${command} fungerar ändå. Valet sparas på den här enheten.`,
  signedOut: "Du är utloggad. Det du ser hämtades innan dess.",
  signInAgain: "Logga in igen",
  needed: {
    heading: "Logga in för att se det här",
    text: "Det som är registrerat här visas bara för den som är inloggad.",
  },
  withheld: "Du ser det som är öppet för alla. Vem som driver vad, och hur stor del, visas för den som är inloggad.",
};
