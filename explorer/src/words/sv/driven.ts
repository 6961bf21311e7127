export default {
  mainly: "Främst genom",
  chain: "Kedjan",
  whoElse: "Vilka fler driver detta?",
  all: (count: number) =>
    count === 1 ? "Visa som tabell" : `Visa alla ${count} mål och upplevda kvaliteter som tabell`,
  aim: "Mål eller upplevd kvalitet",
  role: "Roll",
  weighted: "Vägt efter säkerhet",
  ofWhichConflict: (share: string) => `varav målkonflikt ${share}`,
  more: (count: number) => `Tabellen visar de första. ${count} till finns.`,
};
