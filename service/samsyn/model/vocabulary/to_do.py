"""What waits for somebody."""

from samsyn.model.vocabulary.words import Worded


class ToDoKind(Worded):
    """What waits for somebody who uses the service: SUBMITTED and PROPOSED for strategists, the others for partners."""

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
