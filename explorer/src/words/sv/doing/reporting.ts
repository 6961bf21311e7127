export default {
  title: "Hur har det gått?",
  lead: "Skriv ett värde på varje rad, eller klistra in en hel kolumn från kalkylbladet i det första fältet.",
  signIn: "Logga in för att rapportera mått och mål som du ansvarar för.",
  measures: "Mått",
  noMeasures: "Du ansvarar inte för något mått.",
  round: (period: string, day: string) => `Rapportera ${period}, senast ${day}`,
  due: (day: string) => `Rapportera senast ${day}`,
  left: (left: number, all: number) => (left ? `${left} av ${all} mått återstår.` : "Alla mått är rapporterade."),
  columns: { name: "Mått", latest: "Senaste värde", limits: "Accepterat och mål", value: "Nytt värde" },
  asked: "Väntar på rapport",
  limits: (accepted: string, target: string) =>
    [accepted && `Accepterat ${accepted}`, target && `mål ${target}`].filter(Boolean).join(", "),
  valueOf: (name: string) => `Värde för ${name}`,
  commentOn: (name: string) => `Kommentar till ${name}`,
  comment: "Kommentar",
  more: "Kommentar, period eller inget värde",
  moreOf: (name: string) => `för ${name}`,
  forPeriod: (period: string) => `för ${period}`,
  stands: (value: string) => `Nu står ${value}. Ett nytt värde ersätter det.`,
  whyNone: "Varför finns inget värde?",
  periodNote: "Till exempel 2026, 2026-H1, 2026-T2, 2026-Q3, 2026-05 eller 2025/26.",
  wrong: {
    notANumber: "Det här är inget tal. Skriv till exempel 12,5.",
    outside: (least: string, most: string) =>
      least && most
        ? `Skalan går från ${least} till ${most}.`
        : least
          ? `Skalan börjar på ${least}.`
          : `Skalan slutar på ${most}.`,
  },
  notes: {
    decimals: (count: number) =>
      count ? `Måttet visas med ${count} ${count === 1 ? "decimal" : "decimaler"}.` : "Måttet visas utan decimaler.",
    unlikely: "En andel brukar ligga mellan 0 och 100 %. Stämmer det?",
    off: "Sämre än accepterat. När värdet är sparat går du vidare till avvikelsen. Kommentaren ersätter den inte.",
    offTarget: "Målvärdet är inte nått.",
  },
  save: "Spara",
  saveOf: (name: string) => `värdet för ${name}`,
  saveAll: (count: number) => (count === 1 ? "Spara 1 värde" : `Spara alla ${count} värden`),
  saved: (value: string, period: string) => `Sparat: ${value} för ${period}`,
  savedNone: (status: string, period: string) => `Sparat: ${status.toLowerCase()}, ${period}`,
  toDeviation: "Gå till avvikelsen",
  openDeviation: "Öppna en avvikelse",
  isOpen: "Avvikelse pågår",
  pasted: (count: number, wrong: number, left: number) =>
    [
      count === 1 ? "1 värde är inklistrat." : `${count} värden är inklistrade.`,
      wrong && (wrong === 1 ? "1 går inte att läsa." : `${wrong} går inte att läsa.`),
      left && (left === 1 ? "1 rad fick inte plats." : `${left} rader fick inte plats.`),
    ]
      .filter(Boolean)
      .join(" "),
  savedAll: (count: number, left: number) =>
    [
      count === 1 ? "1 värde är sparat." : `${count} värden är sparade.`,
      left && (left === 1 ? "1 är inte sparat." : `${left} är inte sparade.`),
    ]
      .filter(Boolean)
      .join(" "),
  isFile: "Här kan bara text klistras in, ingen fil.",
  goals: "Mål",
  goalsLead: "Tjänsten räknar ut status av måtten. Du säger hur du bedömer läget, och varför. Båda visas.",
  noGoals: "Du ansvarar inte för något mål.",
  computed: "Uträknad",
  reported: "Rapporterad",
  notReported: "Inte rapporterad",
  reportStatus: "Rapportera status",
  reportStatusOf: (name: string) => `för ${name}`,
  whyStatus: "Varför bedömer du det så?",
  statusSaved: "Statusen är rapporterad.",
  rounds: "Rapporteringsomgångar",
  noRounds: "Ingen omgång är öppen.",
  dueBy: (day: string) => `Senast ${day}`,
  missing: (count: number) => (count === 1 ? "1 rapport saknas" : `${count} rapporter saknas`),
  nothingMissing: "Alla har rapporterat",
  closed: (day: string) => `Stängd ${day}`,
  lastDay: "Sista dag att rapportera",
  openRound: "Öppna en omgång",
  closeRound: "Stäng omgången",
  closeAsk: (period: string) => `Stäng omgången för ${period}?`,
  closeLead: "Den går inte att öppna igen. Det som saknas då står kvar som inte rapporterat.",
};
