export default {
  shares: {
    title: "Vad betyder andelen?",
    lead:
      "Andelen säger hur mycket av det som är registrerat som bidrag till något som går genom en viss aktör. Den " +
      "är ett påstående om bidrag, som går att granska och ändra.",
    example: "Ett exempel",
    steps: [
      "Utfallet är att äldre känner sig trygga hemma. Det är helheten, 100 %.",
      "Två mål bidrar: kända ansikten i hemtjänsten (vikt 3) och någon att träffa (vikt 1). Det första står för " +
        "¾ och det andra för ¼.",
      "Varje mål delas mellan sina insatser efter deras vikter. Fasta team och dagsturen med mat delar lika på " +
        "det första, dagsturen och lunchklubben lika på det andra.",
      "Längs en kedja multipliceras delarna. Leder flera kedjor fram läggs de ihop.",
      "Lunchklubben gör förvaltningen och företaget tillsammans, med hälften var.",
    ],
    figure:
      "Socialförvaltningen står för 43,75 % genom fasta team och halva lunchklubben. Företaget står för 56,25 % " +
      "genom dagsturen och halva lunchklubben. Allt leder genom två mål till utfallet att äldre känner sig " +
      "trygga hemma.",
    names: {
      department: "Socialförvaltningen",
      company: "Företaget",
      teams: "Fasta team",
      round: "Dagsturen",
      lunch: "Lunchklubben",
      faces: "Kända ansikten",
      meet: "Någon att träffa",
      safe: "Trygga hemma",
    },
    caption: "Så räknas det",
    heads: ["Vad eller vem", "Uträkning", "Andel"],
    rows: [
      ["Fasta team", "¾ × ½", "0,375"],
      ["Dagsturen", "¾ × ½ + ¼ × ½", "0,5"],
      ["Lunchklubben", "¼ × ½", "0,125"],
      ["Socialförvaltningen", "0,375 + hälften av 0,125", "0,4375"],
      ["Företaget", "0,5 + hälften av 0,125", "0,5625"],
    ],
    sum: "Tillsammans är det 100 %: inget räknas två gånger, fast dagsturen bidrar genom två kedjor.",
    sections: [
      {
        heading: "Vad andelen inte är",
        texts: [
          "Den är ett bidragspåstående, inget bevis. Den säger inte vad som skulle hända om någon slutade, och " +
            "den bygger på vikter som människor har satt.",
          "Den jämför dem som driver samma sak vid samma tidpunkt. Den går inte att jämföra mellan olika mål " +
            "eller från år till år, och den är ingen rangordning.",
          "Använd den för att prata om det är så här ni vill ha det, vilka som saknas och hur säkra ni är.",
        ],
      },
      {
        heading: "Hur säkra är länkarna?",
        texts: [
          "Varje länk har en säkerhet: hög räknas som 1, medel som 0,6 och låg som 0,3. Den vägda andelen " +
            "multiplicerar varje länk i kedjan med dess säkerhet. Ju längre den ligger från andelen, desto mer " +
            "bygger den på antaganden.",
          "Hög säkerhet kräver en motivering, som står vid länken.",
        ],
      },
      {
        heading: "Det som ingen i grafen styr över",
        texts: [
          "Mycket avgörs av annat än det som är registrerat. Hur mycket är också en vikt. Sätts den i exemplet " +
            "till 4, lika mycket som båda målen tillsammans, halveras alla andelar, och hälften visas som yttre " +
            "påverkan.",
        ],
      },
      {
        heading: "Det som ingen driver ännu",
        texts: [
          "Om ingen bidrog till att det finns någon att träffa, skulle den fjärdedelen stå som ”Ingen driver " +
            "detta ännu”. Den ritas alltid ut: det tomma är en del av svaret.",
        ],
      },
      {
        heading: "När något motverkar",
        texts: [
          "En insats kan bidra till ett mål och göra ett annat svårare att nå. Det kallas målkonflikt. Den delen " +
            "visas för sig, streckad, och räknas inte som stöd.",
        ],
      },
    ],
    next: "Se vad vi vill tillsammans",
  },
  accessibility: {
    title: "Hur tillgänglig är tjänsten?",
    lead: (place: string) =>
      place
        ? `${place} vill att alla ska kunna använda den här tjänsten. Här står hur den uppfyller lagen om ` +
          "tillgänglighet till digital offentlig service, vad som brister och hur du säger till."
        : "Alla ska kunna använda den här tjänsten. Här står hur den uppfyller lagen om tillgänglighet till " +
          "digital offentlig service, vad som brister och hur du säger till.",
    parts: (place: string) => [
      {
        heading: "Hur väl den uppfyller lagen",
        texts: [
          "Tjänsten är delvis förenlig med lagen. Sidorna är byggda för att följa EN 301 549, som motsvarar WCAG " +
            "2.1 på nivå AA, och vi siktar på WCAG 2.2. Bristerna som vi känner till står nedan.",
        ],
      },
      {
        heading: "Det här ska fungera",
        items: [
          "Allt går att nå och göra med tangentbordet, och fokus syns.",
          "Varje figur finns också som tabell eller lista med samma innehåll.",
          "Färg är aldrig det enda som skiljer saker åt. Ljust och mörkt utseende och systemets höga kontrast följs.",
          "Sidorna går att förstora till 400 % utan att man behöver rulla i sidled.",
          "Inget rör sig av sig självt, och inget har en tidsgräns utom inloggningen.",
        ],
      },
      {
        heading: "Så är den prövad",
        texts: [
          "Varje sida prövas automatiskt i en riktig webbläsare när tjänsten byggs: med axe efter reglerna för " +
            "WCAG 2.2 på nivå AA, på svenska och engelska, i två storlekar och i ljust och mörkt utseende, i 320 " +
            "bildpunkters bredd och från tangentbordet.",
        ],
      },
      {
        heading: "Det här brister",
        items: [
          "Ingen utomstående har granskat tjänsten, och den är inte systematiskt prövad med skärmläsare och " +
            "andra hjälpmedel.",
          "Verktyget för utvecklare, på adressen /graphql, är inte prövat lika noga som de andra sidorna.",
          "Namn och beskrivningar av mål och insatser är skrivna av många och finns bara på svenska. De kan vara " +
            "svåra att förstå.",
          "En rapport som skrivs ut som pdf är inte prövad som tillgängligt dokument. Läs den hellre på sidan.",
        ],
      },
      {
        heading: "Säg till om något inte fungerar",
        texts: [
          place
            ? `Kontakta ${place}, som svarar för tjänsten. Säg vilken sida det gäller, vad du ville göra och vad ` +
              "som hindrade dig. Du kan också be att få innehållet på ett annat sätt."
            : "Kontakta kommunen eller den som driver tjänsten. Säg vilken sida det gäller, vad du ville göra och " +
              "vad som hindrade dig. Du kan också be att få innehållet på ett annat sätt.",
          "Är du inte nöjd med svaret kan du anmäla det till tillsynsmyndigheten.",
        ],
        links: [{ href: "https://www.digg.se/tdosanmalan", text: "Anmäl bristande tillgänglighet (digg.se)" }],
      },
    ],
    assessed: (day: string) => `Redogörelsen bygger på testerna av den här versionen och gicks igenom ${day}.`,
  },
  data: {
    title: "Varifrån kommer det som visas, och hur hämtar jag det?",
    lead:
      "Allt som sidorna visar går att hämta av vem som helst. De är byggda på samma öppna gränssnitt, så vem som " +
      "helst kan bygga en egen framsida.",
    parts: (origin: string, language: string) => [
      {
        heading: "Var det kommer ifrån",
        items: [
          "Visionen, målen och länkarna mellan dem registrerar kommunen.",
          "Insatserna registrerar de som gör dem. De räknas när de är godkända.",
          "Mätvärdena kommer från dem som äger måtten, och varje mätvärde bär sin källa.",
          "Andelar, läge och luckor räknas fram när du frågar. De lagras inte.",
        ],
      },
      {
        heading: "Kolada",
        texts: [
          "Nyckeltal från Kolada har ”Källa: Kolada”. Det som räknas fram av dem, till exempel en jämförelse, " +
            "ett läge eller ett diagram, är egen bearbetning av data från Kolada.",
        ],
      },
      {
        heading: "Exempeldata",
        texts: [
          "Det som är märkt Exempeldata är påhittat för att visa hur det kan se ut, och säger inget om verkliga " +
            "organisationer. Det följer med Samsyn under MIT-licensen. Vision, mål och nyckeltalens namn i " +
            "exemplet är hämtade ur öppna källor, som står vid dem.",
        ],
      },
      {
        heading: "Hämta som arbetsbok, eller läs in",
        texts: ["Allt som tabeller rymmer finns som en arbetsbok för Excel. Den går att fylla i och läsa in igen."],
        links: [
          { href: `/export?lang=${language}`, text: "Hämta arbetsboken" },
          { href: `/import?lang=${language}`, text: "Läs in en arbetsbok" },
        ],
      },
      {
        heading: "Hämta data",
        texts: [
          "Fråga med GraphQL. Det som är offentligt kräver ingen nyckel. Under varje figur leder ”Visa frågan” " +
            "till just den fråga som den är gjord av. Tabellerna går att kopiera in i ett kalkylprogram.",
        ],
        code: `curl ${origin}/graphql --json '{"query": "{ outcomes(first: 5) { nodes { name status } } }"}'`,
        links: [
          { href: `/graphql?lang=${language}`, text: "Ställ en egen fråga" },
          { href: "/schema.graphql", text: "Schemat, med en beskrivning av allt" },
        ],
      },
      {
        heading: "Bygg en egen framsida",
        texts: [
          "Gränssnittet är detsamma för alla. Bygg en sida för din förening, en skärm i receptionen eller en " +
            "rapport. Schemat och Samsyns dokumentation för utvecklare visar hur. Skriv källan och visa vad som är " +
            "exempeldata.",
        ],
      },
    ],
  },
};
