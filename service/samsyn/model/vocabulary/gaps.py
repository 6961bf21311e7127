"""What is missing in the chain, and what to put first."""

from samsyn.model.vocabulary.words import Worded


class GapKind(Worded):
    """What is missing, and what to do about it; the explanation is what a gap says."""

    UNSUPPORTED = (
        "UNSUPPORTED",
        "saknar stöd",
        "Ingen insats stödjer det här än. Fråga vem som redan gör något åt det, eller som kan och vill.",
        "unsupported",
        "No contribution supports this yet. Ask who does something about it already, or could and would like to.",
    )
    BLIND = (
        "BLIND",
        "saknar mått",
        "Inget mått visar hur det går. Välj ett väsentligt mått som finns, eller börja med en tumme upp eller ner.",
        "without a measure",
        "No measure tells how it goes. Choose an essential one that exists, or begin with a thumb up or down.",
    )
    NEGLECTED = (
        "NEGLECTED",
        "ohanterad",
        "Måttet når inte det som är godtaget, och ingen avvikelse är öppen. Öppna en och sök orsaken i systemet.",
        "waits for action",
        "It is off target, and no deviation is open. Open one, and look for the cause in the system.",
    )
    ORPHAN = (
        "ORPHAN",
        "leder inte vidare",
        "Härifrån leder inget vidare till någon upplevd kvalitet. Knyt det till det mål eller utfall som det ska ge.",
        "leads nowhere",
        "Nothing leads from here to any perceived quality. Link it to the goal or outcome that it is meant for.",
    )
    UNOWNED = (
        "UNOWNED",
        "saknar ägare",
        "Ingen svarar för det här. Kom överens om vem som håller i det.",
        "without an owner",
        "Nobody answers for this. Agree on who looks after it.",
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
        "Alla led i kedjan mäts inte: förutsättning, leverans, effekt, lärande. Se över vad som är väsentligt.",
        "broken chain",
        "Not every stage is measured: prerequisites, delivery, effects, learning. Think over what is worth following.",
    )
    FRAGILE = (
        "FRAGILE",
        "vilar på en aktör",
        "En aktör står för mer än hälften. Fråga hur den mår av det, och vilka fler som vill vara med.",
        "rests on one actor",
        "One actor holds more than half of it. Ask how it fares with that, and who else would like to join.",
    )
    ONE_SECTOR = (
        "ONE_SECTOR",
        "en enda sektor",
        "Bara en sektor driver det här. Bjud in andra: kvalitet uppstår mellan människor, i flera organisationer.",
        "one sector alone",
        "One sector alone drives this. Invite others: quality arises between people, in several organisations.",
    )
    OVERLOADED = (
        "OVERLOADED",
        "för många mått",
        "Här mäts mer än vad som hinns med eller används. Välj det väsentliga och avveckla resten.",
        "too many measures",
        "More is measured here than there is time or use for. Choose what is essential, and retire the rest.",
    )
    VALUE_UNEXPRESSED = (
        "VALUE_UNEXPRESSED",
        "värdeord utan uttryck",
        "Värdeordet märks inte i något mål eller någon insats. Berätta var det syns, eller börja någonstans.",
        "value unexpressed",
        "The value shows in no goal and no contribution. Tell where it shows, or begin somewhere.",
    )
    CONFLICT = (
        "CONFLICT",
        "målkonflikt",
        "Det ena motverkar det andra. Tala med varandra om vad ni vill uppnå tillsammans.",
        "conflict of aims",
        "One counteracts the other. Talk with each other about what you want to reach together.",
    )


class Quadrant(Worded):
    """Where something stands in the priority matrix: its effect on the aim against how well it goes."""

    PRIORITISE = (
        "PRIORITISE",
        "prioritera",
        "Stor effekt och lågt index: här ger en förbättring mest.",
        "prioritise",
        "Large effect, low index: an improvement gives most here.",
    )
    IMPROVE = (
        "IMPROVE",
        "förbättra om möjligt",
        "Liten effekt och lågt index: förbättra när tillfälle ges.",
        "improve if possible",
        "Small effect, low index: improve it when there is an occasion.",
    )
    KEEP = (
        "KEEP",
        "vårda",
        "Stor effekt och högt index: ta vara på det som fungerar.",
        "keep up",
        "Large effect, high index: look after what works.",
    )
    LOWER = (
        "LOWER",
        "lägre prioritet",
        "Liten effekt och högt index: det går bra utan mer kraft.",
        "lower priority",
        "Small effect, high index: it goes well without more strength.",
    )
