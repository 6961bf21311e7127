"""What somebody who uses the service may do, in one word."""

from samsyn.model.vocabulary.words import Worded


class Role(Worded):
    """What the holder of a key or token may do."""

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
        "Handlar för en eller flera aktörer: registrerar deras insatser och ser deras utkast.",
        "partner",
        "Acts for one or more actors: registers their contributions and sees their drafts.",
    )
    STRATEGIST = (
        "STRATEGIST",
        "strateg",
        "Vårdar målen och godkänner insatser.",
        "strategist",
        "Tends the aims and approves contributions.",
    )
    ADMIN = (
        "ADMIN",
        "administratör",
        "Får allt, också dela ut och återkalla nycklar.",
        "administrator",
        "May do everything, issue and revoke keys among it.",
    )
    KIOSK = (
        "KIOSK",
        "pekskärm",
        "En skärm på plats som tar emot tummar för ett enda mått.",
        "kiosk",
        "A screen on the spot that takes thumbs for one measure alone.",
    )
