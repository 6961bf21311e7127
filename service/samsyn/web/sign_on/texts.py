"""What is told of single sign-on, in Swedish and in English."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from samsyn.model.vocabulary import Language
from samsyn.web.accounts.texts import Words
from samsyn.web.sign_on.problems import Problem


@dataclass(frozen=True, slots=True)
class Texts:
    """All that is told in one language."""

    again: str
    ways: str
    problems: Mapping[Problem, Words]


ON_PROBLEMS: Final = {
    Language.SV: Texts(
        again="Logga in igen",
        ways="Andra sätt att logga in",
        problems={
            Problem.AWAY: Words(
                "Inloggningstjänsten går inte att nå",
                "Du är inte inloggad. Vänta en stund och försök igen. Om det fortsätter kan du logga in med en nyckel,"
                " eller kontakta den som sköter inloggningstjänsten.",
            ),
            Problem.BROWSER: Words(
                "Inloggningen hör inte hemma här",
                "Du är inte inloggad. Inloggningen påbörjades i en annan webbläsare eller flik, är redan använd eller"
                " tog mer än tio minuter. Börja om i den här webbläsaren, och tillåt kakor för den här webbplatsen.",
            ),
            Problem.CLOCKS: Words(
                "Klockorna går inte lika",
                "Du är inte inloggad. Klockan i inloggningstjänsten och klockan här skiljer mer än en minut. Säg till"
                " dem som sköter tjänsterna att ställa dem.",
            ),
            Problem.CROWDED: Words(
                "Vänta en stund",
                "Du är inte inloggad. Det kommer för många försök härifrån just nu. Försök igen om en minut.",
            ),
            Problem.DECLINED: Words(
                "Inloggningen avbröts",
                "Du är inte inloggad: du avbröt, eller så släpper inloggningstjänsten inte in dig hit. Försök igen,"
                " eller be den som sköter inloggningstjänsten om tillgång.",
            ),
            Problem.FORGED: Words(
                "Beskedet från inloggningstjänsten går inte att lita på",
                "Du är inte inloggad, och inget har ändrats. Försök igen. Om det händer på nytt: säg till den som"
                " sköter tjänsten, som ser orsaken i loggen.",
            ),
            Problem.ISSUER: Words(
                "Beskedet kom från en annan inloggningstjänst",
                "Du är inte inloggad, och inget har ändrats. Börja om på den här webbplatsen, och följ inte länken som"
                " ledde hit. Om det händer på nytt: säg till den som sköter tjänsten.",
            ),
            Problem.NONSENSE: Words(
                "Inloggningstjänsten svarade inte som den ska",
                "Du är inte inloggad. Försök igen om en stund. Om det fortsätter: säg till den som sköter"
                " inloggningstjänsten.",
            ),
            Problem.NO_SIGN_OUT: Words(
                "Logga ut i inloggningstjänsten också",
                "Här är du utloggad. Inloggningstjänsten har ingen utloggning som vi kan leda till: logga ut där, eller"
                " stäng webbläsaren, om andra använder datorn.",
            ),
            Problem.NOT_KEPT: Words(
                "Inloggningen kunde inte sparas",
                "Du är inte inloggad. Vänta en stund och försök igen.",
            ),
            Problem.OURS: Words(
                "Något gick fel hos oss",
                "Du är inte inloggad. Försök igen om en stund. Om det fortsätter: säg till den som sköter tjänsten.",
            ),
            Problem.SET_UP: Words(
                "Inloggningen är fel inställd",
                "Du är inte inloggad. Inloggningstjänsten känner inte igen den här tjänsten. Säg till den som sköter"
                " tjänsten, som ser orsaken i loggen.",
            ),
            Problem.SLOW: Words(
                "Inloggningstjänsten svarar för långsamt",
                "Du är inte inloggad. Vänta en stund och försök igen.",
            ),
            Problem.USED: Words(
                "Inloggningen är redan använd",
                "Varje inloggning gäller en gång och en kort stund. Börja om, om du inte redan är inloggad.",
            ),
        },
    ),
    Language.EN: Texts(
        again="Sign in again",
        ways="Other ways to sign in",
        problems={
            Problem.AWAY: Words(
                "The sign-in service can't be reached",
                "You aren't signed in. Wait a moment and try again. If it goes on, sign in with a key, or contact"
                " whoever runs the sign-in service.",
            ),
            Problem.BROWSER: Words(
                "This sign-in doesn't belong here",
                "You aren't signed in. The sign-in was begun in another browser or tab, is used already, or took more"
                " than ten minutes. Begin again in this browser, and allow cookies for this site.",
            ),
            Problem.CLOCKS: Words(
                "The clocks differ",
                "You aren't signed in. The clock of the sign-in service and the clock here differ by more than a"
                " minute. Tell those who run the services to set them.",
            ),
            Problem.CROWDED: Words(
                "Wait a moment",
                "You aren't signed in. Too many tries come from here just now. Try again in a minute.",
            ),
            Problem.DECLINED: Words(
                "The sign-in was cancelled",
                "You aren't signed in: you cancelled, or the sign-in service doesn't let you in here. Try again, or ask"
                " whoever runs the sign-in service for access.",
            ),
            Problem.FORGED: Words(
                "What the sign-in service told can't be trusted",
                "You aren't signed in, and nothing has changed. Try again. If it happens anew, tell whoever runs this"
                " service, who sees the reason in the log.",
            ),
            Problem.ISSUER: Words(
                "Another sign-in service sent you here",
                "You aren't signed in, and nothing has changed. Begin again on this site, and don't follow the link"
                " that led here. If it happens anew, tell whoever runs this service.",
            ),
            Problem.NONSENSE: Words(
                "The sign-in service didn't answer as it should",
                "You aren't signed in. Try again in a moment. If it goes on, tell whoever runs the sign-in service.",
            ),
            Problem.NO_SIGN_OUT: Words(
                "Sign out of the sign-in service, too",
                "You are signed out here. The sign-in service has no sign-out that we can lead to: sign out there, or"
                " close the browser, if others use the computer.",
            ),
            Problem.NOT_KEPT: Words(
                "The sign-in couldn't be saved", "You aren't signed in. Wait a moment and try again."
            ),
            Problem.OURS: Words(
                "Something went wrong here",
                "You aren't signed in. Try again in a moment. If it goes on, tell whoever runs this service.",
            ),
            Problem.SET_UP: Words(
                "Single sign-on is set up wrongly",
                "You aren't signed in. The sign-in service doesn't know this service. Tell whoever runs this service,"
                " who sees the reason in the log.",
            ),
            Problem.SLOW: Words(
                "The sign-in service answers too slowly", "You aren't signed in. Wait a moment and try again."
            ),
            Problem.USED: Words(
                "This sign-in is used already",
                "Each sign-in is good once, and for a short while. Begin again, unless you are signed in already.",
            ),
        },
    ),
}
