// What shows nothing is no part of a text, and no two external ids of a type look alike.
// params: none
// returns: nothing
