export default {
  title: "Vad väntar på oss, och vad har hänt?",
};
