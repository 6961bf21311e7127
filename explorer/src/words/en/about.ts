import type { About } from "../../pages/about/words.ts";

export default {
  shares: {
    title: "What does the share mean?",
    lead:
      "The share says how much of what is registered as contributing to something goes through an actor. It is a " +
      "claim of contribution, which can be examined and changed.",
    example: "An example",
    steps: [
      "The outcome is that older people feel safe at home. It is the whole, 100%.",
      "Two goals contribute: familiar faces in home care (weight 3) and somebody to meet (weight 1). The first " +
        "stands for ¾ and the second for ¼.",
      "Each goal is divided between its contributions by their weights. Fixed teams and the daily round with " +
        "meals share the first equally, the daily round and the lunch club the second.",
      "Along a chain the parts are multiplied. If several chains lead there, they are added.",
      "The lunch club is made by the department and the company together, with half of the work each.",
    ],
    figure:
      "The department accounts for 43.75% through fixed teams and half of the lunch club. The company accounts " +
      "for 56.25% through the daily round and half of the lunch club. All of it leads through two goals to the " +
      "outcome that older people feel safe at home.",
    names: {
      department: "The department",
      company: "The company",
      teams: "Fixed teams",
      round: "The daily round",
      lunch: "The lunch club",
      faces: "Familiar faces",
      meet: "Somebody to meet",
      safe: "Safe at home",
    },
    caption: "How it is calculated",
    heads: ["What or who", "Calculation", "Share"],
    rows: [
      ["Fixed teams", "¾ × ½", "0.375"],
      ["The daily round", "¾ × ½ + ¼ × ½", "0.5"],
      ["The lunch club", "¼ × ½", "0.125"],
      ["The department", "0.375 + half of 0.125", "0.4375"],
      ["The company", "0.5 + half of 0.125", "0.5625"],
    ],
    sum: "Together that is 100%: nothing is counted twice, although the daily round contributes through two chains.",
    sections: [
      {
        heading: "What a share is not",
        texts: [
          "It is a claim of contribution, not a proof. It doesn't say what would happen if somebody stopped, and " +
            "it depends on weights that people have set.",
          "It compares those who drive the same thing at the same time. It can't be compared between aims or " +
            "from year to year, and it is no ranking.",
          "Use it to discuss whether this is what you want, who is missing, and how certain you are.",
        ],
      },
      {
        heading: "How certain are the links?",
        texts: [
          "Each link has a confidence: high counts as 1, medium as 0.6 and low as 0.3. The weighted share " +
            "multiplies each link of the chain by its confidence. The further it lies from the share, the more " +
            "rests on assumptions.",
          "High confidence needs a rationale, which stands at the link.",
        ],
      },
      {
        heading: "What nobody in the graph controls",
        texts: [
          "Much is decided by other things than what is registered. How much is a weight, too. If it is set to 4 " +
            "in the example, as much as both goals together, all shares are halved, and half is shown as outside " +
            "influence.",
        ],
      },
      {
        heading: "What nobody drives yet",
        texts: [
          "If nobody contributed to there being somebody to meet, that quarter would stand as “Nobody drives " +
            "this yet”. It is always drawn: what is empty is part of the answer.",
        ],
      },
      {
        heading: "When something counteracts",
        texts: [
          "A contribution can support one goal and make another harder to reach. That is called a goal conflict. " +
            "Its part is shown separately, hatched, and doesn't count as support.",
        ],
      },
    ],
    next: "See what we want together",
  },
  accessibility: {
    title: "How accessible is this service?",
    lead: (place: string) =>
      place
        ? `${place} wants everybody to be able to use this service. This page says how it complies with the ` +
          "Swedish act on accessibility to digital public services, what is lacking, and how to tell us."
        : "Everybody shall be able to use this service. This page says how it complies with the Swedish act on " +
          "accessibility to digital public services, what is lacking, and how to tell us.",
    parts: (place: string) => [
      {
        heading: "How it complies with the law",
        texts: [
          "The service complies partly with the law. Its pages are built to follow EN 301 549, which corresponds " +
            "to WCAG 2.1 at level AA, and aim at WCAG 2.2. What we know to be lacking is listed below.",
        ],
      },
      {
        heading: "What is meant to work",
        items: [
          "Everything can be reached and done by keyboard, and the focus is visible.",
          "Each figure is also there as a table or list with the same content.",
          "Colour is never all that tells things apart. Light and dark themes and the system's high contrast are " +
            "followed.",
          "The pages can be enlarged to 400% without scrolling sideways.",
          "Nothing moves by itself, and nothing but signing in has a time limit.",
        ],
      },
      {
        heading: "How it is tested",
        texts: [
          "Each page is tested automatically in a real browser when the service is built: with axe by the rules " +
            "of WCAG 2.2 at level AA, in Swedish and English, in two sizes and two themes, 320 pixels wide, and by " +
            "keyboard.",
        ],
      },
      {
        heading: "What is lacking",
        items: [
          "Nobody from outside has reviewed the service, and it isn't tested systematically with screen readers " +
            "and other aids.",
          "The developers' tool at /graphql isn't tested as thoroughly as the other pages.",
          "Names and descriptions of goals and contributions are written by many, and in Swedish only. They may " +
            "be hard to understand.",
          "A report that is printed as a PDF isn't tested as an accessible document. Better read it on its page.",
        ],
      },
      {
        heading: "Tell us if something doesn't work",
        texts: [
          place
            ? `Contact ${place}, which is responsible for the service. Say which page it is about, what you wanted ` +
              "to do and what hindered you. You can also ask for the content in another way."
            : "Contact the municipality or whoever operates the service. Say which page it is about, what you " +
              "wanted to do and what hindered you. You can also ask for the content in another way.",
          "If you aren't content with the answer, you can report it to the supervisory authority.",
        ],
        links: [
          { href: "https://www.digg.se/tdosanmalan", text: "Report lacking accessibility (digg.se, in Swedish)" },
        ],
      },
    ],
    assessed: (day: string) => `The statement builds on the tests of this version and was gone through on ${day}.`,
  },
  data: {
    title: "Where does what is shown come from, and how do I get it?",
    lead:
      "Everybody can fetch everything that the pages show. They are built on the same open interface, so anybody " +
      "may build a frontend.",
    parts: (origin: string, language: string) => [
      {
        heading: "Where it comes from",
        items: [
          "The municipality registers the vision, the goals and the links between them.",
          "Contributions are registered by those who make them. They count once they are approved.",
          "Observations come from those who own the measures, and each has its source.",
          "Shares, status and gaps are computed when you ask. They aren't stored.",
        ],
      },
      {
        heading: "Kolada",
        texts: [
          "Key figures from Kolada have “Källa: Kolada”. What is computed from them, such as a comparison, a " +
            "status or a chart, is our own processing of data from Kolada.",
        ],
      },
      {
        heading: "Example data",
        texts: [
          "What is marked Example data is made up to show how it could look, and says nothing about real " +
            "organisations. It comes with Samsyn under the MIT licence. The vision, goals and names of key figures " +
            "in the example are taken from open sources, which are named there.",
        ],
      },
      {
        heading: "Download as a workbook, or import",
        texts: [
          "Everything that tables hold is there as a workbook for Excel. It can be filled in and imported again.",
        ],
        links: [
          { href: `/export?lang=${language}`, text: "Download the workbook" },
          { href: `/import?lang=${language}`, text: "Import a workbook" },
        ],
      },
      {
        heading: "Fetch data",
        texts: [
          "Ask by GraphQL. What is public needs no key. Under each figure “Show the query” leads to the very " +
            "query that it is made of. Tables can be copied into a spreadsheet.",
        ],
        code: `curl ${origin}/graphql --json '{"query": "{ outcomes(first: 5) { nodes { name status } } }"}'`,
        links: [
          { href: `/graphql?lang=${language}`, text: "Ask a question of your own" },
          { href: "/schema.graphql", text: "The schema, with a description of everything" },
        ],
      },
      {
        heading: "Build a frontend of your own",
        texts: [
          "The interface is the same for everybody. Build a page for your association, a screen in the reception " +
            "or a report. The schema and Samsyn's documentation for developers show how. Name the source, and show " +
            "what is example data.",
        ],
      },
    ],
  },
} satisfies About;
