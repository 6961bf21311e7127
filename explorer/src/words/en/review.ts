const ofThem = (count: number, text: string): string => (count ? `, ${count} of them ${text}` : "");

export default {
  title: "What shall the board know and decide?",
  board: "For whom",
  everybody: "The whole municipality",
  oneActor: "One actor",
  aim: "Towards",
  since: "Changes since",
  of: (whose: string) => `Report for ${whose}`,
  sinceWhen: (day: string) => `Changes since ${day}.`,
  print: "Print",
  document: "Download as Word",
  copy: "Copy as text",
  copied: "Copied. Paste it into the minutes.",
  copyYourself: "The browser doesn't allow copying here. Select the text below and copy it.",
  asText: "The report as text",
  page: "Page ",
  pageOf: " of ",
  drivenBy: "Who drives",
  nothingYet: "There is no vision and no outcome here yet, so there is nothing to report.",
  nothingThere: "What the address names doesn't exist, or is neither an aim nor an actor.",
  again: "Show the report for the whole municipality",
  know: {
    heading: "To know",
    outcomes: (count: number, statuses: string) => `${count} perceived qualities: ${statuses}.`,
    goals: (count: number, statuses: string) => `${count} goals: ${statuses}.`,
    nobody: (aim: string, share: string) =>
      `Some of what leads to ${aim} is driven by nobody yet: ${share} of what is registered.`,
    conflict: (share: string) => `There are goal conflicts on the way: ${share} of what is registered.`,
    deviations: (count: number, unhandled: number) =>
      `${count} open ${count === 1 ? "deviation" : "deviations"}${ofThem(unhandled, "without an action")}.`,
    gaps: (count: number, grave: number) =>
      count ? `${count} gaps${ofThem(grave, "of the most severe kind")}.` : "No gaps.",
    changes: (count: number, day: string) => `${count} changes since ${day}, by everybody.`,
  },
  decide: {
    heading: "To decide",
    none: "Nothing in particular to decide.",
    deviations: "Deviations that nobody has dealt with:",
    goals: "Goals not expected to be achieved:",
    priorities: "Contributes much but goes worse than the mean:",
    measure: "Contributes much but isn't measured:",
  },
  outcomes: {
    heading: "Perceived qualities",
    none: "No perceived qualities belong here.",
    heads: ["Perceived quality", "Status", "Measures"],
    unmeasured: "No measure",
  },
  goals: {
    heading: "Goals",
    none: "No goals belong here.",
    heads: ["Goal", "Status", "The owners' judgement"],
    ended: "Has ended",
    unjudged: (names: string) => `Among those that can't be judged, and so aren't listed here, are ${names}.`,
  },
  deviations: {
    heading: "Deviations and lessons",
    lead: (open: number, unhandled: number, closed: number) =>
      open + closed
        ? `${open} open${ofThem(unhandled, "without an action")}, and ${closed} closed.`
        : "No deviations to show. Open ones are shown only to strategists and to those responsible.",
    heads: ["Deviation", "State", "Actions and lesson"],
    cause: "Primary cause:",
    noAction: "No action yet",
    action: (title: string, owner: string, day: string, state: string) => `${title}. ${owner}, by ${day}: ${state}`,
    lesson: (text: string) => `Lesson: ${text}`,
  },
  gaps: {
    heading: "Gaps",
    lead: (count: number) => `${count} gaps, the most severe kinds first.`,
    heads: ["Kind", "Number", "Concerns"],
  },
  priorities: {
    heading: "Priorities",
    lead: "These contribute much but go worse than the mean.",
    none: "Nothing that contributes much goes worse than the mean.",
    unmeasured: (count: number, names: string) => `${count} aren't measured, or not for long, among them ${names}.`,
    heads: ["Goal or outcome", "Index", "Share of registered contributions"],
  },
  changes: {
    heading: "What has changed",
    lead: (day: string, shown: number) => `The ${shown} latest since ${day}, by everybody who registers here.`,
    none: (day: string) => `Nothing has changed since ${day}.`,
    heads: ["Day", "Change", "Concerns"],
  },
};
