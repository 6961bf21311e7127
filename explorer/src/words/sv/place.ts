export default {
  title: (place: string) => `Vad vill vi tillsammans i ${place}?`,
  titleAlone: "Vad vill vi tillsammans?",
  vision: "Vision",
  noVision: "Det finns ingen vision här ännu.",
  noVisionNext: "En strateg lägger in visionen, målen och vad som ska upplevas. Så här börjar ni:",
  begin: "Börja med er egen plats",
  outcomes: "Så ska det upplevas",
  outcomesLead: (count: number) =>
    `${count} upplevda kvaliteter. Öppna en och se vilka som driver den, genom vad, och hur vi vet det.`,
  noOutcomes: "Inga upplevda kvaliteter är inlagda ännu.",
  forWhom: (groups: string) => `För ${groups}`,
  thumbs: (share: string, answers: string) => `${share} av ${answers} svar är positiva`,
  fewAnswers: "För få svar för att visas",
  notAsked: "Ingen har frågats ännu",
  drivenBy: "Drivs främst av",
  whoDrives: "Vem driver detta?",
};
