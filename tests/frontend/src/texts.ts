import type { FaultFragment, Language } from "./generated/operations.ts";

/** What a fault says beside a field; where the reason is unknown here, the service's own message. */
export function faultText(fault: Pick<FaultFragment, "reason" | "message">, language: Language): string {
  return reasonTexts[fault.reason]?.[language] ?? fault.message;
}

/** Every reason that the service gives, as a form says it. */
export const reasonTexts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  NOT_ALLOWED: { SV: "Det här får någon annan göra.", EN: "Somebody else may do this." },
  OUT_OF_RANGE: { SV: "Måttets skala har inget sådant värde.", EN: "The measure's scale has no such value." },
  NOT_A_CODE: {
    SV: "Skriv koden med fyra siffror, även en inledande nolla.",
    EN: "Write the code with four digits, a leading zero included.",
  },
  SCALE_REVERSED: {
    SV: "Skalans minsta värde är inte mindre än dess största.",
    EN: "The scale's least value isn't under its greatest.",
  },
  INFLUENCE_MISSING: { SV: "Nämn den yttre påverkan vid namn.", EN: "Name the outside influence." },
  INFLUENCE_NOT_ALLOWED: {
    SV: "Bara en yttre orsak har ett sådant namn.",
    EN: "Only an outside cause has such a name.",
  },
  NOT_ITS_OBSERVATION: {
    SV: "Välj ett mätvärde av samma mått, för den egna platsen.",
    EN: "Choose an observation of the same measure, of the own place.",
  },
  NOT_LATER: { SV: "Välj ett senare mätvärde.", EN: "Choose a later observation." },
  NOT_EFFECTIVE: {
    SV: "Mätvärdet är fortfarande sämre än det accepterade.",
    EN: "The observation is still worse than what is accepted.",
  },
  CLOSED: { SV: "Den är redan avslutad.", EN: "It is closed already." },
  WITHDRAWN: { SV: "Avvikelsen är redan återtagen.", EN: "The deviation is withdrawn already." },
  WRONG_STEP: { SV: "Avvikelsen är inte redo för det steget.", EN: "The deviation isn't ready for that step." },
  TO_BE_DONE: { SV: "Gör åtgärderna först.", EN: "Do the corrective actions first." },
  NOT_REVIEWED: { SV: "Följ upp den först.", EN: "Review it first." },
  OPEN_ALREADY: {
    SV: "Måttet har redan en öppen avvikelse.",
    EN: "The measure has an open deviation already.",
  },
  NOT_BEGUN: { SV: "Perioden har inte börjat än.", EN: "The period hasn't begun yet." },
  UNEXPLAINED: { SV: "Skriv varför det ändras.", EN: "Say why it changes." },
  CONFIRMED: { SV: "Den delen är redan bekräftad.", EN: "This part is confirmed already." },
  DECLINED: { SV: "Den delen har redan fått ett nej.", EN: "This part is declined already." },
  GOES_ON: { SV: "Insatsen pågår redan.", EN: "The contribution goes on already." },
  UNCONFIRMED: {
    SV: "Vänta tills alla medverkande har bekräftat sin del.",
    EN: "Wait until all makers have confirmed their parts.",
  },
  NOTHING_PROPOSED: { SV: "Det finns inget förslag att besluta om.", EN: "There is no proposal to decide about." },
  COUNT_MISSING: {
    SV: "Läs in hela listan först: allt visas inte här, och det som saknas skulle tas bort.",
    EN: "Load the whole list first: not all is shown here, and what is missing would be removed.",
  },
  BOTH_GIVEN: {
    SV: "Lägg till eller ta bort det, inte båda.",
    EN: "Add it or remove it, but not both.",
  },
  NOT_THERE: { SV: "Det finns inte med i listan.", EN: "It isn't in the list." },
  OTHER_COUNT: {
    SV: "Listan har ändrats sedan du läste den. Läs in den igen.",
    EN: "The list has changed since you read it. Load it again.",
  },
  NOT_ITS_MAKER: { SV: "Välj någon av dem som gör insatsen.", EN: "Choose one of those who make the contribution." },
  NOT_FOR_ROLE: { SV: "Lämna tomt för den rollen.", EN: "Leave this out for that role." },
  TOO_FAR_AHEAD: { SV: "Välj en tid som inte ligger så långt fram.", EN: "Choose a time that is less far ahead." },
  IN_THE_PAST: { SV: "Välj en tid som inte har passerat.", EN: "Choose a time to come." },
  UNKNOWN_BALLOT: {
    SV: "Kontrollera länken: den leder inte till någon fråga.",
    EN: "Check the link: it doesn't lead to a question.",
  },
  SPENT: { SV: "Svaret är redan räknat.", EN: "The answer is counted already." },
  NOT_PULSE: { SV: "Det måttet tar inte emot tummar.", EN: "This measure takes no thumbs." },
  KIOSKS_PRESS: {
    SV: "Det måttet räknar tryck vid kiosker. Välj ett annat för svarslänkar.",
    EN: "This measure counts presses at kiosks. Choose another for ballots.",
  },
  BALLOTS_COUNT: {
    SV: "Det måttet räknar svarslänkar. Välj ett annat för kiosken.",
    EN: "This measure counts ballots. Choose another for the kiosk.",
  },
  UNMAPPED: { SV: "Kopplingen är redan borttagen.", EN: "The mapping is removed already." },
  REVOKED: { SV: "Det är redan återkallat.", EN: "It is revoked already." },
  TOO_MANY_INVITATIONS: {
    SV: "Återkalla först inbjudningar som inte behövs längre.",
    EN: "First revoke invitations that are no longer needed.",
  },
  MISSING: { SV: "Fyll i det här.", EN: "Fill this in." },
  EMPTY: { SV: "Fyll i det här.", EN: "Fill this in." },
  TOO_LONG: { SV: "Korta texten.", EN: "Shorten the text." },
  CONTROL_CHARACTER: { SV: "Ta bort tecken som inte syns.", EN: "Remove characters that can't be seen." },
  OTHER_ALPHABET: {
    SV: "Skriv med latinska bokstäver: andra kan se likadana ut.",
    EN: "Write it with Latin letters: others may look the same.",
  },
  TOO_SMALL: { SV: "Ange ett större tal.", EN: "Give a larger number." },
  TOO_LARGE: { SV: "Ange ett mindre tal.", EN: "Give a smaller number." },
  NOT_FINITE: { SV: "Ange ett tal.", EN: "Give a number." },
  TOO_MANY: { SV: "Välj färre.", EN: "Choose fewer." },
  NOT_A_DATE: { SV: "Ange ett datum som finns.", EN: "Give a date that exists." },
  NOT_A_MOMENT: { SV: "Ange en dag och ett klockslag som finns.", EN: "Give a day and a time that exist." },
  NOT_A_CHOICE: { SV: "Välj ett av alternativen.", EN: "Choose one of the options." },
  NOT_A_PERIOD: { SV: "Ange en period, till exempel 2026.", EN: "Give a period, such as 2026." },
  NOT_A_WORD: { SV: "Skriv ett enda ord.", EN: "Write a single word." },
  NOT_A_LINK: {
    SV: "Ange en webbadress som börjar med https://.",
    EN: "Give a web address that begins with https://.",
  },
  WRONG_KIND: { SV: "Ange ett värde av rätt sort.", EN: "Give a value of the right kind." },
  UNKNOWN_FIELD: { SV: "Det här fältet finns inte.", EN: "There is no such field." },
  ENDS_BEFORE_START: { SV: "Sista dagen ligger före den första.", EN: "The last day comes before the first." },
  RATIONALE_MISSING: { SV: "Motivera varför säkerheten är hög.", EN: "Say why the confidence is high." },
  DUPLICATE: { SV: "Det här finns redan i listan.", EN: "This is in the list already." },
  MAKER_MISSING: { SV: "Välj minst en aktör.", EN: "Choose at least one actor." },
  AIM_MISSING: { SV: "Välj minst ett mål.", EN: "Choose at least one aim." },
  AIM_OR_INTENDED_FOR_MISSING: {
    SV: "Välj ett mål, eller beskriv med egna ord vad insatsen är till för.",
    EN: "Choose an aim, or say in your own words what the contribution is meant for.",
  },
  MEMBERS_NOT_ALLOWED: {
    SV: "Bara gemensamma organ och nätverk har medlemmar.",
    EN: "Only joint bodies and networks have members.",
  },
  SELF_MEMBER: { SV: "En aktör kan inte vara medlem i sig själv.", EN: "An actor can't be a member of itself." },
  VALUE_MISSING: { SV: "Ange mätvärdet.", EN: "Give the figure." },
  VALUE_NOT_ALLOWED: {
    SV: "Ta bort värdet, eller ange att det är rapporterat.",
    EN: "Remove the figure, or say that it is reported.",
  },
  TARGET_MISSING: { SV: "Ange målvärdet först.", EN: "Give the target value first." },
  ACCEPTED_BEYOND_TARGET: {
    SV: "Det accepterade värdet kan inte vara bättre än målvärdet.",
    EN: "The accepted value can't be better than the target value.",
  },
  NOT_ITS_LINK: { SV: "Länken hör till en annan insats.", EN: "The link is another contribution's." },
  UNKNOWN_ID: { SV: "Det här finns inte. Välj något annat.", EN: "This doesn't exist. Choose something else." },
  WRONG_TYPE: { SV: "Det här är av en annan sort. Välj något annat.", EN: "This is of another kind. Choose again." },
  ARCHIVED: { SV: "Det här är arkiverat.", EN: "This is archived." },
  UNLINKED: { SV: "Länken är borttagen.", EN: "The link was removed." },
  STALE_VERSION: { SV: "Någon annan har ändrat sedan du läste.", EN: "Somebody changed this after you read it." },
  EXTERNAL_ID_TAKEN: { SV: "Id:t används redan.", EN: "The id is taken." },
  ALREADY_LINKED: { SV: "De är redan länkade.", EN: "They are linked already." },
  ALREADY_ADOPTED: { SV: "Aktören använder redan resursen.", EN: "The actor uses the asset already." },
  KEY_REUSED: {
    SV: "Formuläret har redan skickats med annat innehåll.",
    EN: "The form was sent before with something else in it.",
  },
  SELF_LINK: { SV: "Det kan inte leda till sig självt.", EN: "It can't lead to itself." },
  CIRCLE: { SV: "Länken skulle sluta en cirkel.", EN: "The link would close a circle." },
  WRONG_STATUS: { SV: "Insatsens status tillåter det inte.", EN: "The contribution's status doesn't allow it." },
  NOT_ARCHIVED: { SV: "Det är inte arkiverat.", EN: "It isn't archived." },
  ONLY_MAKER: {
    SV: "En insats som räknas skulle bli utan aktör.",
    EN: "A contribution that counts would be left without a maker.",
  },
  NOT_ADOPTED: { SV: "Aktören använder inte resursen.", EN: "The actor doesn't use the asset." },
  RETIRED: { SV: "Nyckeltalet är redan markerat som utgånget.", EN: "The key figure is flagged as retired already." },
  NOT_RETIRED: { SV: "Nyckeltalet är inte markerat som utgånget.", EN: "The key figure isn't flagged as retired." },
  NOT_REVERSIBLE: { SV: "Det kan inte ångras.", EN: "It can't be undone." },
  CHANGED_SINCE: {
    SV: "Något senare bygger på det. Ångra det som gjordes efteråt först.",
    EN: "Something later rests on it. Undo what was done after it first.",
  },
  PLACE_MISSING: { SV: "Platsen är inte angiven än.", EN: "The place isn't set yet." },
  OBSERVATIONS_EXIST: {
    SV: "Det finns mätvärden under platsens kod.",
    EN: "There are figures under the place's code.",
  },
};
