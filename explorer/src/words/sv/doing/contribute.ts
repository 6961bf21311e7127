export default {
  title: "Så här bidrar vi",
  lead: "Tre uppgifter räcker för att börja. Du kan fylla på med mer nu eller senare.",
  what: "Vad gör ni?",
  forWhat: "Vad är det till för?",
  forWhatNote: "Skriv med egna ord. Förslag på mål visas under fältet.",
  when: "När börjar det?",
  reason: "Varför?",
  note: "Besked till dem som bidrar",
  saveDraft: "Spara utkast",
  submit: "Skicka in",
  nobody: "Du företräder ingen organisation här. Be kommunen om en inbjudan.",
};
