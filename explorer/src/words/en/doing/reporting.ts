export default {
  title: "How has it gone?",
};
