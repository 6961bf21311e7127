export default {
  mainly: "Mainly through",
  chain: "The chain",
  whoElse: "Who else drives this?",
  all: (count: number) => (count === 1 ? "Show as a table" : `Show all ${count} goals and outcomes as a table`),
  aim: "Goal or outcome",
  role: "Role",
  weighted: "Weighted by confidence",
  ofWhichConflict: (share: string) => `of which goal conflict ${share}`,
  more: (count: number) => `The table shows the first. There are ${count} more.`,
};
