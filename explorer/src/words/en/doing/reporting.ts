export default {
  title: "How has it gone?",
  lead: "Enter a value in each row, or paste a whole spreadsheet column into the first field.",
  signIn: "Sign in to report on the measures and goals that you own.",
  measures: "Measures",
  noMeasures: "You don't own any measures.",
  round: (period: string, day: string) => `Report on ${period}, by ${day}`,
  due: (day: string) => `Report by ${day}`,
  left: (left: number, all: number) => (left ? `${left} of ${all} measures are left.` : "All measures are reported."),
  columns: { name: "Measure", latest: "Latest value", limits: "Accepted and target", value: "New value" },
  asked: "Report due",
  limits: (accepted: string, target: string) =>
    [accepted && `Accepted ${accepted}`, target && `target ${target}`].filter(Boolean).join(", "),
  valueOf: (name: string) => `Value of ${name}`,
  commentOn: (name: string) => `Comment on ${name}`,
  comment: "Comment",
  more: "Comment, period or no value",
  moreOf: (name: string) => `of ${name}`,
  forPeriod: (period: string) => `for ${period}`,
  stands: (value: string) => `The current value is ${value}. A new value replaces it.`,
  whyNone: "Why is there no value?",
  periodNote: "Such as 2026, 2026-H1, 2026-T2, 2026-Q3, 2026-05 or 2025/26.",
  wrong: {
    notANumber: "That isn't a number. Enter one, such as 12.5.",
    outside: (least: string, most: string) =>
      least && most
        ? `The scale goes from ${least} to ${most}.`
        : least
          ? `The scale begins at ${least}.`
          : `The scale ends at ${most}.`,
  },
  notes: {
    decimals: (count: number) =>
      count
        ? `The measure is shown with ${count} ${count === 1 ? "decimal" : "decimals"}.`
        : "The measure is shown without decimals.",
    unlikely: "A share is usually between 0 and 100%. Is this right?",
    off: "Worse than accepted. Once it is saved, you go on to the deviation. A comment doesn't replace that.",
    offTarget: "The target isn't reached.",
  },
  save: "Save",
  saveOf: (name: string) => `the value of ${name}`,
  saveAll: (count: number) => (count === 1 ? "Save 1 value" : `Save all ${count} values`),
  saved: (value: string, period: string) => `Saved: ${value} for ${period}`,
  savedNone: (status: string, period: string) => `Saved: ${status.toLowerCase()}, ${period}`,
  toDeviation: "Go to the deviation",
  openDeviation: "Open a deviation",
  isOpen: "Deviation open",
  pasted: (count: number, wrong: number, left: number) =>
    [
      count === 1 ? "1 value is pasted." : `${count} values are pasted.`,
      wrong && `${wrong} can't be read.`,
      left && (left === 1 ? "There was no room for 1 row." : `There was no room for ${left} rows.`),
    ]
      .filter(Boolean)
      .join(" "),
  savedAll: (count: number, left: number) =>
    [
      count === 1 ? "1 value is saved." : `${count} values are saved.`,
      left && (left === 1 ? "1 isn't saved." : `${left} aren't saved.`),
    ]
      .filter(Boolean)
      .join(" "),
  isFile: "Only text can be pasted here, not a file.",
  goals: "Goals",
  goalsLead: "The service computes the status from the measures. You say how you judge it and why. Both are shown.",
  noGoals: "You don't own any goals.",
  computed: "Computed",
  reported: "Reported",
  notReported: "Not reported",
  reportStatus: "Report the status",
  reportStatusOf: (name: string) => `of ${name}`,
  whyStatus: "Why do you judge it that way?",
  statusSaved: "The status is reported.",
  rounds: "Reporting rounds",
  noRounds: "No round is open.",
  dueBy: (day: string) => `By ${day}`,
  missing: (count: number) => (count === 1 ? "1 report is missing" : `${count} reports are missing`),
  nothingMissing: "All have reported",
  closed: (day: string) => `Closed ${day}`,
  lastDay: "Last day to report",
  openRound: "Open a round",
  closeRound: "Close the round",
  closeAsk: (period: string) => `Close the round for ${period}?`,
  closeLead: "It can't be opened again. Missing reports then count as not reported.",
};
