export default {
  title: "Vem får komma in, och hur är det inställt?",
};
