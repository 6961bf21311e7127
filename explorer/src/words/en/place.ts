export default {
  title: (place: string) => `What do we want together in ${place}?`,
  titleAlone: "What do we want together?",
  vision: "Vision",
  noVision: "There is no vision here yet.",
  noVisionNext: "A strategist adds the vision, the goals and the outcomes. How to begin:",
  begin: "Start with your own place",
  outcomes: "How it should be perceived",
  outcomesLead: (count: number) =>
    `${count} outcomes of perceived quality. Open one to see who drives it, through what, and how we know.`,
  noOutcomes: "No outcomes have been added yet.",
  forWhom: (groups: string) => `For ${groups}`,
  thumbs: (share: string, answers: string) => `${share} of ${answers} answers are positive`,
  fewAnswers: "Too few answers to show",
  notAsked: "Nobody has been asked yet",
  drivenBy: "Driven mainly by",
  whoDrives: "Who drives this?",
};
