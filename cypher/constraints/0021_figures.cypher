// Figures of periods that haven't begun are removed, and deviations follow the figure that opened them.
// params: none
// returns: nothing
