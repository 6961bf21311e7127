export default {
  title: "Who may come in, and how is it set up?",
};
