"""What waits for somebody."""

from samsyn.model.vocabulary.words import Worded


class ToDoKind(Worded):
    """What waits for somebody who uses the service; strategists decide and confirm for others."""

    RETURNED = (
        "RETURNED",
        "återsänd",
        "Insatsen är återsänd med en kommentar: rätta den och skicka in den igen.",
        "returned",
        "The contribution was returned with a note: correct it and submit it again.",
    )
    TO_CONFIRM = (
        "TO_CONFIRM",
        "att bekräfta",
        "Någon har angett er som medverkande: bekräfta er del.",
        "to confirm",
        "Somebody named you as a maker: confirm your part.",
    )
    OVERDUE = (
        "OVERDUE",
        "försenad",
        "Sista dagen har passerat: berätta hur det gick, eller flytta fram den.",
        "overdue",
        "The last day has passed: tell how it went, or move it.",
    )
    SUBMITTED = (
        "SUBMITTED",
        "inskickad",
        "Insatsen väntar på att godkännas eller återsändas.",
        "submitted",
        "The contribution waits to be approved or returned.",
    )
    PROPOSED = (
        "PROPOSED",
        "föreslagen ändring",
        "En ändring av en godkänd insats väntar på beslut.",
        "proposed change",
        "A change of an approved contribution waits for a decision.",
    )
    TO_REPORT = (
        "TO_REPORT",
        "att rapportera",
        "Måttet eller målet väntar på ert besked i en rapportering som pågår.",
        "to report",
        "The measure or goal waits for your report in a round that is open.",
    )
    LEFT = (
        "LEFT",
        "någon har lämnat",
        "En medverkande har lämnat insatsen: bekräfta att ni går vidare, eller lämna den också.",
        "somebody left",
        "A maker has left the contribution: confirm that you go on, or leave it, too.",
    )
    DECLINED = (
        "DECLINED",
        "avböjd",
        "En medverkande har sagt nej till sin del eller till det föreslagna: ändra det, eller gå vidare utan den.",
        "declined",
        "A maker has said no to its part, or to what is proposed: change it, or go on without.",
    )
    PROPOSAL_RETURNED = (
        "PROPOSAL_RETURNED",
        "återsänt förslag",
        "Förslaget till ändring är återsänt med en kommentar; det överenskomna gäller. Står här till nästa ändring.",
        "proposal returned",
        "What you proposed was returned with a note; what was agreed holds. It stays until the next change.",
    )
    OVER = (
        "OVER",
        "slut",
        "Insatsen är avslutad, återkallad eller inställd genom ett beslut, som säger varför. Står här i 30 dagar.",
        "over",
        "The contribution was ended, withdrawn or cancelled by a decision, which says why. Listed for 30 days.",
    )
    TO_CONFIRM_FOR = (
        "TO_CONFIRM_FOR",
        "att bekräfta åt någon",
        "Någon som är tillfrågad har ingen nyckel: bekräfta åt den.",
        "to confirm for somebody",
        "Somebody who is asked has no key: confirm for them.",
    )
    DEVIATION = (
        "DEVIATION",
        "öppen avvikelse",
        "Avvikelsen är inte avslutad: ange orsak, åtgärda, följ upp och avsluta den.",
        "open deviation",
        "The deviation isn't closed: state its cause, act on it, review and close it.",
    )
    TO_ACT = (
        "TO_ACT",
        "att åtgärda",
        "Åtgärden är beslutad och ska vara klar till sin dag.",
        "to act",
        "The corrective action is decided, and is to be done by its day.",
    )
    TO_MEASURE = (
        "TO_MEASURE",
        "att mäta",
        "Måttets senaste värde är för gammalt: registrera ett nytt.",
        "to measure",
        "The measure's latest observation is too old: record a new one.",
    )
