import type sv from "../../sv/doing/managing.ts";

const words: typeof sv = {
  title: "Who has access, and how is the place set up?",
  needed: "Sign in to see what you can manage here.",
  nothing: "There is nothing for your role to manage.",
  parts: {
    invitations: "Invitations",
    keys: "Keys",
    sessions: "Sessions",
    place: "The place",
    ballots: "Thumbs up or down",
    audit: "History check",
  },
  which: "What do you want to manage?",
  earlier: "Show more",

  revoke: "Revoke",
  end: "End",

  once: {
    lead: "This is shown only once. Keep it or show it before you go on.",
    copy: "Copy",
    copied: "Copied.",
    marked: "The text is selected. Copy it with Ctrl C.",
    close: "I have saved it",
    qr: "QR code",
    gone: "It was shown once already and can't be shown again. Revoke it and create a new one.",
  },

  invitations: {
    lead:
      "Whoever opens the link and presses the button there acts for the organisation, without a key or a " +
      "password.",
    actor: "For which organisation?",
    name: "Who is invited?",
    nameNote: "A function rather than a person, such as The youth leader.",
    days: "For how many days is the link valid?",
    daysNote: "365 days at most.",
    make: "Create invitation",
    link: (name) => `The link for ${name}`,
    linkLead: "Let the other person scan the code with their phone, or send the link. It works once.",
    list: (name) => `Invitations to act for ${name}`,
    choose: "Choose an organisation to see its invitations.",
    show: "Show the invitations for",
    none: "Nobody is invited.",
    by: (by, day) => `Invited by ${by} on ${day}.`,
    waits: (day) => `Waiting. The link is valid until ${day}.`,
    used: (day) => `Used on ${day}.`,
    signedIn: (day) => `Used on ${day}, and signed in.`,
    revoked: (day) => `Revoked on ${day}.`,
    expired: (day) => `Expired on ${day}.`,
    revoke: (name) => `Revoke the invitation of ${name}`,
    sure: (name) => `Revoke the invitation of ${name}?`,
    sureText: "The link ends, and whoever has used it is signed out. This can't be undone.",
    done: (name) => `The invitation of ${name} is revoked.`,
  },

  keys: {
    lead: "A key signs somebody in, or lets a program ask and change. It is valid until it expires or is revoked.",
    make: "Issue a key",
    name: "Who is it for?",
    nameNote: "An organisation or a function, never a person. Administrators see the name in the history.",
    role: "Role",
    actors: "For which organisations?",
    actorsNote: "Only for a partner, who acts for them.",
    expires: "Last valid day",
    expiresNote: "Leave it empty if it shouldn't expire.",
    secret: (name) => `The key for ${name}`,
    secretLead: "Hand it over so that nobody else sees it. Whoever has the key can do all that its role can.",
    list: "Issued keys",
    none: "No key is issued.",
    for: (names) => `For ${names}.`,
    since: (day) => `Issued on ${day}.`,
    until: (day) => `Valid until ${day}.`,
    lastUsed: (day) => `Last used on ${day}.`,
    unused: "Never used.",
    former: (day) => `The former secret is valid until ${day}.`,
    revoked: (day) => `Revoked on ${day}.`,
    expired: (day) => `Expired on ${day}.`,
    rotate: (name) => `Rotate the key of ${name}`,
    grace: "For how many hours is the former secret still valid?",
    graceNote: "0 if somebody may have seen it, else as long as it takes to change. 720 at most.",
    doRotate: "Rotate the key",
    revoke: (name) => `Revoke the key of ${name}`,
    sure: (name) => `Revoke the key of ${name}?`,
    sureText: "It ends at once, and all who have signed in with it are signed out. This can't be undone.",
    done: (name) => `The key of ${name} is revoked.`,
  },

  sessions: {
    own: "These are your sessions. End those that you don't recognise or use.",
    all: "All sessions, including yours.",
    none: "No browser is signed in. You use a key.",
    how: "Signed in with",
    seen: (day) => `Last seen on ${day}.`,
    ends: (day) => `Ends on ${day} at the latest.`,
    current: "this one",
    end: (name) => `End ${name}`,
    of: (called, holder) => `${called} of ${holder}`,
    sure: (name) => `End the session ${name}?`,
    sureText: "The browser is signed out at once. This can't be undone, but signing in again is possible.",
    done: (name) => `The session ${name} has ended.`,
  },

  place: {
    lead:
      "Statistics about the place are stored under this code, such as 0665. " +
      "It can't change once values are stored.",
    code: "Code",
    name: "Name",
    done: "The place is changed.",
  },

  ballots: {
    lead:
      "Questions that are answered by thumbs up or down: with ballots, one to a person, or at a kiosk " +
      "where anybody presses. A question has the one or the other.",
    none: "No measure has the method pulse. Create one under Shape.",
    latest: (value, period) => `Latest ${value} (${period}).`,
    hidden: (period) => `Too few answers to be shown (${period}).`,
    noAnswers: "No answers yet.",
    tellsOf: "Tells of",
    issued: "Ballots that were issued",
    issuedBy: (count, day, by) => `${count} on ${day}, by ${by}`,
    noneIssued: "No ballots are issued.",
    make: (name) => `Issue ballots for “${name}”`,
    count: "How many?",
    countNote: "1,000 at a time at most.",
    group: "For which group?",
    groupNote: "Leave it empty if the ballots belong to no group.",
    doMake: "Issue them and show the sheet",
    sheet: (count) => `${count} ballots to print`,
    sheetLead: "The sheet is shown only once. Print it now, and cut the slips apart.",
    print: "Print the sheet",
    scan: "Scan the code and answer once. Nobody sees what you answered.",
    close: "I have printed the sheet",
    kiosk: (name) => `New kiosk for “${name}”`,
    kioskName: "What is the kiosk called?",
    kioskNameNote: "Where it stands, such as The youth club's tablet.",
    kioskExpires: "Last day on which it stands there",
    doKiosk: "Create the kiosk's address",
    kioskAddress: (name) => `The address of ${name}`,
    kioskLead: "Open the address on the tablet, or scan the code with it, and leave the page open.",
    kiosks: "Kiosks",
    kiosksLead: "A kiosk has a key that does nothing but count presses. It is revoked under Keys.",
  },

  audit: {
    lead:
      "Each change has a checksum of the one before, so that it shows if one is removed, altered or added " +
      "afterwards.",
    latest: (sequence, day) => `The latest change has the number ${sequence}, of ${day}.`,
    started:
      "The service compares the graph with what was written each time it starts, and doesn't " +
      "start if anything differs.",
    howTo: "How the whole chain is followed",
    how:
      "Whoever runs the service runs the command where the service is. It follows the chain from the first " +
      "change, and prints the last checksum.",
    keep:
      "Keep the checksum elsewhere, and give it next time. Then it shows as well if the whole chain was " +
      "written anew.",
    toChanges: "Show all changes",
    refused: "Show refused mutations",
  },
};

export default words;
