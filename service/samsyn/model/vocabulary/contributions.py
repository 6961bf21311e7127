"""How far a contribution has come: in being accepted, and in being done."""

from samsyn.model.vocabulary.words import Worded


class ContributionStatus(Worded):
    """How far a contribution has come in being accepted. APPROVED ones count, unless cancelled or archived."""

    DRAFT = (
        "DRAFT",
        "utkast",
        "Insatsen är påbörjad men inte inskickad.",
        "draft",
        "Begun but not submitted; may still lack an aim.",
    )
    SUBMITTED = (
        "SUBMITTED",
        "inskickad",
        "Insatsen väntar på godkännande.",
        "submitted",
        "Waits for approval.",
    )
    RETURNED = (
        "RETURNED",
        "återsänd",
        "Insatsen är återsänd med en kommentar och kan rättas och skickas in igen.",
        "returned",
        "Sent back with a note; it can be corrected and submitted again.",
    )
    APPROVED = (
        "APPROVED",
        "godkänd",
        "Insatsen är godkänd och räknas.",
        "approved",
        "Approved: it counts towards its aims unless its delivery is cancelled or it is archived.",
    )
    ENDED = (
        "ENDED",
        "avslutad",
        "Insatsen var godkänd och är avslutad. Den räknas bara i frågor om den tid då den pågick.",
        "ended",
        "Was approved and is over. It counts only in questions about the time when it went on.",
    )
    WITHDRAWN = (
        "WITHDRAWN",
        "återkallad",
        "Insatsen är återkallad och räknas inte.",
        "withdrawn",
        "Taken back: it doesn't count.",
    )


class InitialStatus(Worded):
    """The status that a contribution is registered with. All but a DRAFT need a maker, and an aim or `intendedFor`."""

    DRAFT = (
        "DRAFT",
        "utkast",
        "Spara utan att skicka in.",
        "draft",
        "Keep it without submitting; it may lack an aim.",
    )
    SUBMITTED = (
        "SUBMITTED",
        "inskickad",
        "Skicka in för godkännande.",
        "submitted",
        "Submit it for approval. Needs a maker, and an aim or `intendedFor`.",
    )
    APPROVED = (
        "APPROVED",
        "godkänd",
        "Registrera som godkänd; insatsen räknas genast.",
        "approved",
        "Register it as approved; it counts at once. Needs a maker and at least one aim.",
    )


class Ending(Worded):
    """How an approved contribution is proposed to be over before its time."""

    ENDED = (
        "ENDED",
        "avslutas",
        "Insatsen ska avslutas; den räknas sedan bara i frågor om den tid då den pågick.",
        "to be ended",
        "It is to be ended: it counts only in questions about the time when it went on.",
    )
    WITHDRAWN = (
        "WITHDRAWN",
        "återkallas",
        "Insatsen ska återkallas och räknas inte sedan.",
        "to be withdrawn",
        "It is to be taken back: it doesn't count then.",
    )
    CANCELLED = (
        "CANCELLED",
        "ställs in",
        "Insatsen ska ställas in och räknas inte sedan.",
        "to be cancelled",
        "It is not to be made: it doesn't count then.",
    )


class DeliveryState(Worded):
    """How far a contribution has come in being done."""

    PLANNED = (
        "PLANNED",
        "planerad",
        "Insatsen har inte börjat.",
        "planned",
        "Not begun yet.",
    )
    ONGOING = (
        "ONGOING",
        "pågående",
        "Insatsen pågår.",
        "ongoing",
        "Going on.",
    )
    DONE = (
        "DONE",
        "genomförd",
        "Insatsen är genomförd.",
        "done",
        "Done; it still counts for as long as it is approved.",
    )
    CANCELLED = (
        "CANCELLED",
        "inställd",
        "Insatsen blir inte av och räknas inte.",
        "cancelled",
        "Won't be made: it doesn't count, whatever its status.",
    )
