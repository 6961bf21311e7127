export default {
  open: "Öppna i Samsyn",
  gone: { heading: "Det här visas inte längre", text: "Det kan ha tagits bort, eller så är det inte öppet för alla." },
};
