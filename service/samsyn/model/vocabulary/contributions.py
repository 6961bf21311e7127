"""How far a contribution has come: in being accepted, and in being done."""

from samsyn.model.vocabulary.words import Worded


class ContributionStatus(Worded):
    """The approval status of a contribution. Only APPROVED contributions count, unless cancelled or archived."""

    DRAFT = (
        "DRAFT",
        "utkast",
        "Insatsen är påbörjad men inte inskickad.",
        "draft",
        "Not submitted yet. A draft needs no aim.",
    )
    SUBMITTED = (
        "SUBMITTED",
        "inskickad",
        "Insatsen väntar på godkännande.",
        "submitted",
        "Submitted and waiting for approval.",
    )
    RETURNED = (
        "RETURNED",
        "återsänd",
        "Insatsen är återsänd med en kommentar och kan ändras och skickas in igen.",
        "returned",
        "Sent back with a note. It can be corrected and submitted again.",
    )
    APPROVED = (
        "APPROVED",
        "godkänd",
        "Insatsen är godkänd. Den räknas, om den inte är inställd eller arkiverad.",
        "approved",
        "Approved. It counts towards its aims unless its delivery is CANCELLED or it is archived.",
    )
    ENDED = (
        "ENDED",
        "avslutad",
        "Insatsen var godkänd och är avslutad. Den räknas bara i frågor om tiden då den pågick.",
        "ended",
        "Approved earlier and now over. It counts only in queries about the period when it was ongoing.",
    )
    WITHDRAWN = (
        "WITHDRAWN",
        "återkallad",
        "Insatsen är återkallad och räknas inte.",
        "withdrawn",
        "Withdrawn. It does not count.",
    )


class InitialStatus(Worded):
    """The initial status of a contribution. All but DRAFT require a maker, and an aim or `intendedFor`."""

    DRAFT = (
        "DRAFT",
        "utkast",
        "Spara utan att skicka in.",
        "draft",
        "Save without submitting. A draft needs no aim.",
    )
    SUBMITTED = (
        "SUBMITTED",
        "inskickad",
        "Skicka in för godkännande.",
        "submitted",
        "Submit for approval. Requires a maker, and an aim or `intendedFor`.",
    )
    APPROVED = (
        "APPROVED",
        "godkänd",
        "Registrera som godkänd; insatsen räknas genast.",
        "approved",
        "Register as approved, so that it counts immediately. Requires a maker and at least one aim.",
    )


class Ending(Worded):
    """How an approved contribution is proposed to stop early."""

    ENDED = (
        "ENDED",
        "avslutas",
        "Insatsen ska avslutas. Den räknas sedan bara i frågor om tiden då den pågick.",
        "to be ended",
        "To be ended: it then counts only in queries about the period when it was ongoing.",
    )
    WITHDRAWN = (
        "WITHDRAWN",
        "återkallas",
        "Insatsen ska återkallas och räknas inte sedan.",
        "to be withdrawn",
        "To be withdrawn: it then no longer counts.",
    )
    CANCELLED = (
        "CANCELLED",
        "ställs in",
        "Insatsen ska ställas in och räknas inte sedan.",
        "to be cancelled",
        "To be cancelled: it will not be carried out and no longer counts.",
    )


class DeliveryState(Worded):
    """The delivery status of a contribution."""

    PLANNED = (
        "PLANNED",
        "planerad",
        "Insatsen har inte börjat.",
        "planned",
        "Not started yet.",
    )
    ONGOING = (
        "ONGOING",
        "pågående",
        "Insatsen pågår.",
        "ongoing",
        "In progress.",
    )
    DONE = (
        "DONE",
        "genomförd",
        "Insatsen är genomförd.",
        "done",
        "Completed. It still counts for as long as it is approved.",
    )
    CANCELLED = (
        "CANCELLED",
        "inställd",
        "Insatsen blir inte av och räknas inte.",
        "cancelled",
        "Will not be carried out. It does not count, whatever its approval status.",
    )
