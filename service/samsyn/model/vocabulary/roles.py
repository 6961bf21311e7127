"""What somebody who uses the service may do, in one word."""

from samsyn.model.vocabulary.words import Worded


class Role(Worded):
    """The role of an API key or token, which decides its permissions."""

    VIEWER = (
        "VIEWER",
        "läsare",
        "Får läsa det som är offentligt.",
        "viewer",
        "May read what is public.",
    )
    PARTNER = (
        "PARTNER",
        "partner",
        "Företräder en eller flera aktörer: registrerar deras insatser och ser deras utkast.",
        "partner",
        "Acts on behalf of one or more actors: registers their contributions and sees their drafts.",
    )
    STRATEGIST = (
        "STRATEGIST",
        "strateg",
        "Förvaltar målen och godkänner insatser.",
        "strategist",
        "Maintains the aims and approves contributions.",
    )
    ADMIN = (
        "ADMIN",
        "administratör",
        "Får göra allt, även utfärda och återkalla nycklar.",
        "administrator",
        "May do everything, including issuing and revoking API keys.",
    )
    KIOSK = (
        "KIOSK",
        "pekskärm",
        "En pekskärm på plats som tar emot röster (tummen upp eller ner) för ett enda mått.",
        "kiosk",
        "A touch screen on site that collects votes (thumbs up or down) for a single measure.",
    )


class SignInMethod(Worded):
    """How somebody signed in, in a browser."""

    KEY = (
        "KEY",
        "nyckel",
        "Med en nyckel till tjänsten.",
        "key",
        "With an API key.",
    )
    INVITATION = (
        "INVITATION",
        "inbjudan",
        "Med en inbjudan, en länk som öppnas en gång.",
        "invitation",
        "By an invitation, a link that is opened once.",
    )
    SINGLE_SIGN_ON = (
        "SINGLE_SIGN_ON",
        "gemensam inloggning",
        "Genom organisationens egen inloggningstjänst.",
        "single sign-on",
        "Through the sign-in service of their organisation.",
    )
