"""What the page for votes says, in Swedish and in English."""

from dataclasses import dataclass
from typing import Final

from samsyn.model.vocabulary import Language


@dataclass(frozen=True, slots=True)
class Words:
    """A heading, and what is said below it."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Texts:
    """All that the page says in one language; `code` is the language's, `other` the way to the other one."""

    code: str
    other: str
    title: str
    up: str
    down: str
    promise: str
    kiosk_promise: str
    thanks: Words
    kiosk_thanks: Words
    unknown: Words
    spent: Words
    closed: Words
    choose: Words
    unavailable: Words
    crowded: Words
    not_a_form: Words
    too_large: Words
    not_allowed: Words
    broken: Words
    scan: str


TEXTS: Final = {
    Language.SV: Texts(
        code="sv",
        other="In English",
        title="Tummen upp eller ner",
        up="Tummen upp",
        down="Tummen ner",
        promise="Ditt svar är anonymt. Det räknas en gång och visas bara tillsammans med andras.",
        kiosk_promise="Svaret är anonymt och visas bara tillsammans med andras.",
        thanks=Words("Tack!", "Ditt svar är räknat. Du kan stänga sidan."),
        kiosk_thanks=Words("Tack!", "Svaret är räknat. Nästa person kan svara här."),
        unknown=Words(
            "Länken leder inte till någon fråga",
            "Kontrollera att hela länken kom med, eller läs av QR-koden igen.",
        ),
        spent=Words("Svaret är redan räknat", "Den här länken har använts. Varje länk räknas en gång. Tack!"),
        closed=Words("Frågan är avslutad", "Den tar inte emot fler svar."),
        choose=Words("Välj en av tummarna.", "Svaret kom inte med. Försök igen."),
        unavailable=Words("Svaret är inte räknat än", "Det gick inte just nu. Vänta en stund och försök igen."),
        crowded=Words("Vänta en stund", "Det kommer för många frågor härifrån just nu. Försök igen om en minut."),
        not_a_form=Words("Svaret kom i fel form", "Använd knapparna på sidan."),
        too_large=Words("Svaret är för stort", "Använd knapparna på sidan."),
        not_allowed=Words("Det går inte så", "Öppna länken i en webbläsare och använd knapparna på sidan."),
        broken=Words("Något gick fel hos oss", "Försök igen om en stund."),
        scan="Läs av med telefonens kamera, eller skriv in adressen.",
    ),
    Language.EN: Texts(
        code="en",
        other="På svenska",
        title="Thumbs up or thumbs down",
        up="Thumbs up",
        down="Thumbs down",
        promise="Your answer is anonymous and counts once. Only combined results are shown, never a single answer.",
        kiosk_promise="Your answer is anonymous. Only combined results are shown, never a single answer.",
        thanks=Words("Thank you!", "Your answer has been counted. You can close the page."),
        kiosk_thanks=Words("Thank you!", "Your answer has been counted. The next person can answer here."),
        unknown=Words(
            "The link doesn't lead to a question", "Check that you have the whole link, or scan the QR code again."
        ),
        spent=Words(
            "This answer has already been counted", "This link has been used. Each link counts once. Thank you!"
        ),
        closed=Words("The question is closed", "It no longer accepts answers."),
        choose=Words("Choose thumbs up or thumbs down.", "Your answer was missing. Try again."),
        unavailable=Words(
            "Your answer has not been counted yet",
            "The service is not available right now. Wait a moment and try again.",
        ),
        crowded=Words("Wait a moment", "There are too many requests from here right now. Try again in a minute."),
        not_a_form=Words("The answer came in the wrong form", "Use the buttons on the page."),
        too_large=Words("The answer is too large", "Use the buttons on the page."),
        not_allowed=Words("That is not possible", "Open the link in a browser and use the buttons on the page."),
        broken=Words("Something went wrong on our side", "Try again in a moment."),
        scan="Scan with your phone's camera, or type the address.",
    ),
}
