export default {
  state: "Where we are",
  doing: "Do",
  work: "Work to do",
  close: "Close",
  keys: "Keyboard shortcuts",
  keysLead: "The keys work on every page, but not while you type in a field.",
  key: "Key",
  does: "Action",
  then: "then",
  or: "or",
  toSearch: "Go to the search field",
  toHelp: "Show keyboard shortcuts",
  toClose: "Close what is open",
  go: {
    h: "Go to your start page",
    m: "Go to the map",
    o: "Go to the outcomes",
    a: "Go to the actors",
    t: "Go to the measures",
  } as Record<string, string>,
  single: "Use single keys",
  singleNote: (command: string) =>
    "Switch them off if you use speech input or press them by mistake. " +
    `${command} still works. The choice is kept on this device.`,
  signedOut: "You are signed out. What you see was loaded before that.",
  signInAgain: "Sign in again",
  needed: {
    heading: "Sign in to see this",
    text: "What is registered here is shown only to people who are signed in.",
  },
  withheld: "You see what is open to all. Who drives what, and how much of it, is shown to people who are signed in.",
};
