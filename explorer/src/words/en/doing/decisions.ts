export default {
  title: "What is waiting for a decision?",
};
