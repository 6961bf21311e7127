export default {
  title: "Vad har ändrats, av vem och varför?",
};
