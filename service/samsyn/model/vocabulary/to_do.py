"""What waits for somebody."""

from samsyn.model.vocabulary.words import Worded


class ToDoKind(Worded):
    """The kind of task waiting for the viewer. Strategists decide, and confirm for makers without an API key."""

    RETURNED = (
        "RETURNED",
        "återsänd",
        "Insatsen är återsänd med en kommentar: ändra den och skicka in den igen.",
        "returned",
        "The contribution was returned with a note. Correct it and submit it again.",
    )
    TO_CONFIRM = (
        "TO_CONFIRM",
        "att bekräfta",
        "Någon har angett er som medverkande: bekräfta er del.",
        "to confirm",
        "Somebody named you as a maker. Confirm your part.",
    )
    OVERDUE = (
        "OVERDUE",
        "försenad",
        "Slutdatumet har passerat: rapportera hur det gick, eller flytta fram datumet.",
        "overdue",
        "The end date has passed. Report how it went, or postpone the date.",
    )
    SUBMITTED = (
        "SUBMITTED",
        "inskickad",
        "Insatsen väntar på att godkännas eller återsändas.",
        "submitted",
        "The contribution is waiting to be approved or returned.",
    )
    PROPOSED = (
        "PROPOSED",
        "föreslagen ändring",
        "En ändring av en godkänd insats väntar på beslut.",
        "proposed change",
        "A proposed change to an approved contribution is waiting for a decision.",
    )
    TO_REPORT = (
        "TO_REPORT",
        "att rapportera",
        "Måttet eller målet ska rapporteras av er i en pågående rapporteringsomgång.",
        "to report",
        "The measure or goal is waiting for your report in an open reporting round.",
    )
    LEFT = (
        "LEFT",
        "någon har lämnat",
        "En medverkande har lämnat insatsen: bekräfta att ni fortsätter, eller lämna den också.",
        "a maker left",
        "A maker has left the contribution. Confirm that you continue, or leave it too.",
    )
    DECLINED = (
        "DECLINED",
        "avböjd",
        "En medverkande har tackat nej till sin del eller till förslaget: ändra det, eller fortsätt utan den.",
        "declined",
        "A maker has declined its part or the proposed change. Change it, or continue without that maker.",
    )
    PROPOSAL_RETURNED = (
        "PROPOSAL_RETURNED",
        "återsänt förslag",
        "Ändringsförslaget är återsänt med en kommentar; det överenskomna gäller. Visas tills nästa ändring görs.",
        "proposal returned",
        "Your proposed change was returned with a note; what was agreed still applies. Listed until the next change.",
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
        "Ingen företräder en tillfrågad aktör här: bekräfta åt den.",
        "to confirm on behalf of another",
        "Nobody acts here for a maker that should confirm. Confirm on its behalf.",
    )
    DEVIATION = (
        "DEVIATION",
        "öppen avvikelse",
        "Avvikelsen är inte avslutad: ange orsaken, åtgärda den, följ upp och avsluta.",
        "open deviation",
        "The deviation is not closed. State its cause, take corrective action, review the effect and close it.",
    )
    TO_ACT = (
        "TO_ACT",
        "att åtgärda",
        "Åtgärden är beslutad och ska vara klar på utsatt dag.",
        "corrective action",
        "A corrective action is decided and must be completed by its due date.",
    )
    TO_MEASURE = (
        "TO_MEASURE",
        "att mäta",
        "Måttets senaste värde är för gammalt: registrera ett nytt.",
        "to measure",
        "The measure's latest observation is too old. Record a new one.",
    )
