export default {
  title: "Vad ska vi uppnå, och hur hänger det ihop?",
};
