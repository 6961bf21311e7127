export default {
  title: "What shall we do first?",
  aim: "For what",
  compared: "Compare",
  aims: "Goals and outcomes",
  actors: "Actors",
  explained:
    "What contributes much but goes worse than the mean comes first: improvement pays off most there. The matrix " +
    "is computed from the graph, for",
  upwards: "↑ Share of registered contributions",
  across: "Index: how far the measures have come towards their targets",
  said: (count: number, first: readonly string[]) =>
    first.length
      ? `Priority matrix with ${count} points. First come ${first.join(", ")}. The lists show the same.`
      : `Priority matrix with ${count} points. Nothing is in the quadrant that comes first. The lists show the same.`,
  quadrant: {
    PRIORITISE: "Contributes much, goes worse. Begin here.",
    KEEP: "Contributes much, goes well. Take care of it.",
    IMPROVE: "Contributes less, goes worse. When there is an opportunity.",
    LOWER: "Contributes less, goes well. Manages without more resources.",
  },
  row: (index: string, share: string) => `index ${index}, share ${share}`,
  emptyQuadrant: "Nothing right now.",
  measureFirst: "Measure this first",
  measureFirstLead: (count: number, isOfActors: boolean) =>
    isOfActors
      ? `${count} actors can't be placed, as no current measure shows how it goes with what they do.`
      : `${count} goals and outcomes can't be placed, as no current measure shows how it goes. Begin with those ` +
        "that contribute most.",
  restInTable: (count: number) => `${count} more are in the table.`,
  what: (isOfActors: boolean): string => (isOfActors ? "Actor" : "Goal or outcome"),
  place: "Quadrant",
  index: "Index",
  unmeasured: "Must be measured",
  caption: (aim: string) => `Priorities for ${aim}`,
  nothing: (aim: string) => `Nothing leads to ${aim} yet, so there is nothing to compare.`,
  noIndex: "No current measure shows how it goes, so nothing can be placed in the matrix yet.",
  noAims: "There is no vision and no outcome to compare with yet.",
  noSuchAim: "What the address names doesn't exist, or isn't an aim.",
  again: "Show for the vision",
  archived: "It is archived, so nothing counts towards it any more.",
  ended: "It has ended.",
};
