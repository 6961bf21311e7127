export default {
  title: "This is how we contribute",
  lead: "Three fields are enough to begin. You can add more now or later.",
  what: "What do you do?",
  forWhat: "What is it for?",
  forWhatNote: "Use your own words. Suggested goals appear below the field.",
  when: "When does it start?",
  reason: "Why?",
  note: "Note to the makers",
  saveDraft: "Save draft",
  submit: "Submit",
  nobody: "You don't act for any organisation here. Ask the municipality for an invitation.",
};
