export default {
  title: "What do we want to achieve, and how is it connected?",
};
