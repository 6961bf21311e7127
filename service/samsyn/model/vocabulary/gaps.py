"""What is missing in the chain, and what to put first."""

from samsyn.model.vocabulary.words import Worded


class GapKind(Worded):
    """The kind of gap: what is missing and what to do about it. A gap's explanation is the explanation of its kind."""

    UNSUPPORTED = (
        "UNSUPPORTED",
        "saknar insatser",
        "Ingen insats bidrar till det här än. Fråga vem som redan gör något åt det, eller som kan och vill.",
        "unsupported",
        "No contribution supports this yet. Ask who already does something about it, or who could and wants to.",
    )
    BLIND = (
        "BLIND",
        "saknar mått",
        "Inget mått visar hur det går. Välj ett väsentligt mått som redan finns, eller börja med tummen upp eller ner.",
        "without a measure",
        "No measure shows how it is going. Choose an essential existing measure, or start with thumbs up or down.",
    )
    NEGLECTED = (
        "NEGLECTED",
        "ohanterad avvikelse",
        "Måttet är sämre än vad som är accepterat, och ingen avvikelse är öppen. Öppna en och sök orsaken i systemet.",
        "not acted on",
        "The measure is off target and has no open deviation. Open one, and look for the cause in the system.",
    )
    ORPHAN = (
        "ORPHAN",
        "saknar koppling till utfall",
        "Det här bidrar inte till någon upplevd kvalitet. Koppla det till det mål eller utfall som det ska leda till.",
        "not linked to an outcome",
        "This contributes to no perceived quality. Link it to the goal or outcome that it is meant for.",
    )
    UNOWNED = (
        "UNOWNED",
        "saknar ägare",
        "Ingen ansvarar för det här. Kom överens om vem som ska göra det.",
        "without an owner",
        "Nobody is responsible for this. Agree on who should be.",
    )
    STALE = (
        "STALE",
        "inaktuellt mätvärde",
        "Det senaste mätvärdet är för gammalt. Mät igen, mät mer sällan eller avveckla måttet.",
        "stale",
        "The latest observation is too old. Measure again, measure less often, or retire the measure.",
    )
    BROKEN_CHAIN = (
        "BROKEN_CHAIN",
        "bruten kedja",
        "Alla led i kedjan mäts inte: förutsättning, leverans, effekt och lärande. Se över vad som är väsentligt.",
        "broken chain",
        "Not every stage is measured: prerequisites, delivery, effects and learning. Review what is worth following.",
    )
    FRAGILE = (
        "FRAGILE",
        "beroende av en aktör",
        "En aktör står för mer än hälften. Fråga hur det fungerar för den, och vilka fler som vill vara med.",
        "depends on one actor",
        "One actor accounts for more than half. Ask how that works for it, and who else would like to join.",
    )
    ONE_SECTOR = (
        "ONE_SECTOR",
        "en enda sektor",
        "Bara en sektor driver det här. Bjud in andra: kvalitet uppstår mellan människor, i flera organisationer.",
        "only one sector",
        "Only one sector drives this. Invite others: quality arises between people, in several organisations.",
    )
    OVERLOADED = (
        "OVERLOADED",
        "för många mått",
        "Här mäts mer än vad någon hinner med eller har användning för. Välj det väsentliga och avveckla resten.",
        "too many measures",
        "More is measured here than anyone has time or use for. Choose what is essential, and retire the rest.",
    )
    VALUE_UNEXPRESSED = (
        "VALUE_UNEXPRESSED",
        "värdeord utan uttryck",
        "Värdeordet uttrycks inte i något mål eller någon insats. Berätta var det märks, eller börja någonstans.",
        "value not expressed",
        "No goal or contribution expresses the value. Record where it is expressed, or start somewhere.",
    )
    CONFLICT = (
        "CONFLICT",
        "målkonflikt",
        "Det ena motverkar det andra. Prata med varandra om vad ni vill uppnå tillsammans.",
        "goal conflict",
        "One counteracts the other. Talk to each other about what you want to achieve together.",
    )


class Quadrant(Worded):
    """The quadrant of the priority matrix: effect on the aim against performance index."""

    PRIORITISE = (
        "PRIORITISE",
        "prioritera",
        "Stor effekt och lågt index: här ger en förbättring mest.",
        "prioritise",
        "Large effect, low index: improvement pays off most here.",
    )
    IMPROVE = (
        "IMPROVE",
        "förbättra om möjligt",
        "Liten effekt och lågt index: förbättra när det finns möjlighet.",
        "improve if possible",
        "Small effect, low index: improve it when there is an opportunity.",
    )
    KEEP = (
        "KEEP",
        "vårda",
        "Stor effekt och högt index: ta vara på det som fungerar.",
        "maintain",
        "Large effect, high index: take care of what works.",
    )
    LOWER = (
        "LOWER",
        "lägre prioritet",
        "Liten effekt och högt index: det går bra utan mer resurser.",
        "lower priority",
        "Small effect, high index: it does well without more resources.",
    )
