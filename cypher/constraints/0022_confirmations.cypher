// Each confirmation and each decision of a contribution is of a state of it: what is stored was of the one that it has now.
// params: none
// returns: nothing
