"""What the pages for signing in say in Swedish."""

from typing import Final

from samsyn.model.vocabulary import Role
from samsyn.web.accounts.texts import AccountTexts, FrontTexts, JoinTexts, LoginTexts, Texts, Troubles, Words

SWEDISH: Final = Texts(
    code="sv",
    other="In English",
    front=FrontTexts(
        purpose="Här samlar kommunen, företagen och föreningarna sina mål och visar vem som driver vad.",
        not_built="Sidorna där alla ser det är inte byggda här. Den som driver tjänsten bygger dem med `make explorer`"
        " och startar sedan om den.",
        signed_in_as="Du är inloggad som {name}.",
        to_account="Till ditt konto",
        to_login="Logga in",
        more="Mer här",
        to_console="Ställ frågor till tjänsten",
        about_console="En sida där du prövar GraphQL-frågor.",
        to_schema="Läs schemat",
        about_schema="Allt som går att fråga efter och ändra, för dig som bygger något.",
    ),
    login=LoginTexts(
        title="Logga in",
        by_sign_on="Med ditt vanliga konto",
        to_sign_on="Logga in med organisationens konto",
        or_by_key="Med en nyckel",
        key="Nyckel",
        about_key="Den börjar med samsyn_. Kommunen ger den till din organisation.",
        submit="Logga in",
        cookie="Inloggningen sparas i en kaka i den här webbläsaren. Inga andra kakor används.",
        no_way_in="Har du ingen nyckel? Be kommunen om en inbjudan: en länk som du öppnar en gång.",
        already="Du är redan inloggad som {name}. Loggar du in igen avslutas den inloggningen.",
        signed_out="Du är utloggad.",
        to_sign_on_out="Logga ut även från organisationens konto",
        sign_in_first="Logga in för att se ditt konto.",
        ended="Din inloggning gäller inte längre. Logga in igen.",
        no_key="Skriv in en nyckel.",
        wrong_key="Nyckeln gäller inte. Kontrollera att hela nyckeln kom med. Om den fortfarande inte fungerar, be"
        " kommunen om en ny.",
    ),
    account=AccountTexts(
        title="Ditt konto",
        name="Namn",
        role="Roll",
        acts_for="Företräder",
        may="Du kan",
        for_nobody="Ingen aktör",
        to_console="Ställ frågor till tjänsten",
        sign_out="Logga ut",
        sessions="Dina inloggningar",
        about_sessions="Avsluta dem som du inte känner igen eller inte använder.",
        no_session="Du har ingen inloggning som sparas i en webbläsare.",
        this_one="den här",
        unknown_browser="Okänd webbläsare",
        on_system="{browser} på {system}",
        session="Inloggad {since}, använd senast {seen}. Upphör senast {until}.",
        end_session="Avsluta inloggningen {called}",
        session_ended="Inloggningen är avslutad.",
        invite="Bjud in",
        about_invite="Den som du bjuder in får en länk och kan sedan företräda aktören här.",
        invite_colleague="Bjud in en kollega",
        about_colleague="Din kollega får en länk och kan sedan göra samma saker som du. Bjud in dig själv för att logga"
        " in på ännu en enhet.",
        invited_name="Vem bjuder du in?",
        about_name="Helst en funktion, till exempel ”Ungdomsledaren”. Bara de som företräder samma aktör, strateger och"
        " administratörer ser namnet.",
        invited_actor="Aktör att företräda",
        choose_actor="Välj en aktör",
        days="Länken gäller i antal dagar",
        about_days="1–365. Den kan bara användas en gång.",
        make_link="Skapa länk",
        invitations="Inbjudningar",
        no_invitations="Det finns inga inbjudningar.",
        more_invitations="Här visas de {count} senaste. Alla finns i aktörens fält invitations.",
        invitation="För {actor}. Inbjuden av {by} {since}.",
        waits="Länken väntar på att öppnas, till {until}.",
        taken="Länken användes {at}.",
        lapsed="Länken gick ut {until} utan att användas.",
        revoke="Återkalla inbjudan till {name}",
        revoked="Inbjudan är återkallad. De inloggningar som den gav gäller inte längre.",
        made="Inbjudan till {name}",
        about_link="Skicka länken till den som du bjuder in, eller låt hen läsa av QR-koden. Den visas bara nu,"
        " gäller till"
        " {until} och kan användas en gång.",
        link="Länk",
        qr="QR-kod med länken",
        back="Tillbaka till ditt konto",
        shown_before="Länken visades när inbjudan skapades och sparas inte. Återkalla inbjudan och skapa en ny om"
        " länken"
        " har kommit bort.",
        wrong_days="Ange ett antal dagar, 1–365.",
    ),
    join=JoinTexts(
        title="Företräd {actor}",
        invites="{by} bjuder in {name} att företräda {actor} i Samsyn.",
        somebody={"STRATEGIST": "en strateg", "ADMIN": "en administratör", "Samsyn": "den som driver tjänsten"},
        you_can="Det kan du göra då",
        can=(
            "läsa allt som är offentligt, och era egna utkast",
            "registrera era insatser, ändra dem och skicka in dem",
            "bekräfta eller avböja det som ni är med i tillsammans med andra",
            "registrera mätvärden, och rapportera läget för mål som ni ansvarar för",
            "bjuda in en kollega, eller dig själv på en enhet till",
        ),
        until="Länken gäller till {until} och kan användas en gång.",
        lasts="När du tar emot inbjudan blir du inloggad i den här webbläsaren med en kaka. Inloggningen upphör när"
        " du inte"
        " har använt den på {days} dagar, när du loggar ut eller när inbjudan återkallas.",
        beside="Du är redan inloggad här som {name}. Tar du emot inbjudan avslutas den inloggningen.",
        submit="Ta emot inbjudan",
        unknown=Words(
            "Länken leder inte till någon inbjudan",
            "Kontrollera att hela länken kom med, eller läs av QR-koden igen. Be annars den som bjöd in dig om en ny"
            " länk.",
        ),
        spent=Words(
            "Inbjudan är redan använd",
            "Varje länk kan användas en gång. Var det du? Då är du kanske redan inloggad i en annan webbläsare eller"
            " på en"
            " annan enhet. Var det inte du, säg till den som bjöd in dig, som kan återkalla inbjudan och ge dig en ny.",
        ),
        expired=Words("Inbjudan har gått ut", "Be den som bjöd in dig om en ny länk."),
        revoked=Words("Inbjudan är återkallad", "Be den som bjöd in dig om en ny länk om det var ett misstag."),
        archived=Words(
            "Aktören är inte längre med",
            "Den som inbjudan gäller är arkiverad, så den kan inte tas emot. Hör av dig till den som bjöd in dig.",
        ),
    ),
    troubles=Troubles(
        unknown=Words("Det finns inget här", "Kontrollera adressen, eller börja från startsidan."),
        elsewhere=Words(
            "Det gick inte härifrån",
            "Begäran kom från en annan webbplats, så inget har gjorts. Öppna sidan här och använd knapparna på den.",
        ),
        two_credentials=Words(
            "Två inloggningar på en gång",
            "Begäran hade både en kaka och en nyckel, så inget har gjorts. Skicka bara en av dem.",
        ),
        unavailable=Words("Det går inte just nu", "Inget har gjorts. Vänta en stund och försök igen."),
        crowded=Words("Vänta en stund", "Det kommer för många frågor härifrån just nu. Försök igen om en minut."),
        not_a_form=Words("Uppgifterna kom i fel form", "Inget har gjorts. Använd knapparna på sidan."),
        too_large=Words("Det var för mycket text", "Inget har gjorts. Skriv kortare och försök igen."),
        not_allowed=Words("Det går inte så", "Öppna adressen i en webbläsare och använd knapparna på sidan."),
        refused=Words("Det gick inte", "Gå tillbaka och försök igen."),
        broken=Words("Något gick fel hos oss", "Försök igen om en stund."),
    ),
    may={
        None: ("läsa det som är offentligt",),
        Role.VIEWER: ("läsa det som är offentligt",),
        Role.PARTNER: (
            "läsa det som är offentligt, och utkast som dina aktörer medverkar i",
            "registrera insatser för dina aktörer, ändra dem och skicka in dem",
            "bekräfta eller avböja det som de är med i tillsammans med andra",
            "registrera mätvärden och rapportera läget för mål som de ansvarar för",
            "bjuda in andra att företräda dem",
        ),
        Role.STRATEGIST: (
            "förvalta vision, mål, mått och samband",
            "godkänna insatser eller skicka tillbaka dem",
            "bjuda in andra att företräda en aktör, och återkalla inbjudningar",
        ),
        Role.ADMIN: (
            "göra allt som en strateg gör",
            "utfärda och återkalla nycklar",
            "avsluta andras inloggningar",
        ),
    },
)
