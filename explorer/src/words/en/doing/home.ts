export default {
  title: "What is waiting for us, and what has happened?",
};
