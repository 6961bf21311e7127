export default {
  title: "Hur har det gått?",
};
