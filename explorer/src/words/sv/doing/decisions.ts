export default {
  title: "Vad väntar på beslut?",
};
