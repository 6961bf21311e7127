"""Why something was found."""

from samsyn.model.vocabulary.words import Worded


class MatchKind(Worded):
    """How a word that was searched for matches a word of a text, the surest first."""

    EXACT = "EXACT", "samma ord", "Ordet står så i texten.", "same word", "The text has the word as it was written."
    INFLECTED = (
        "INFLECTED",
        "böjning",
        "Texten har en annan böjning av ordet, som bostad för bostäder.",
        "inflection",
        "The text has another form of the word, such as bostad for bostäder.",
    )
    WITHOUT_DOTS = (
        "WITHOUT_DOTS",
        "utan prickar",
        "Ordet skrevs utan prickar och ringar, som aldre för äldre.",
        "without dots",
        "The word was written without rings and dots, such as aldre for äldre.",
    )
    RELATED = (
        "RELATED",
        "samma ordfamilj",
        "Texten har ett ord med samma stam, som ensam för ensamhet.",
        "same family of words",
        "The text has a word with the same stem, such as ensam for ensamhet.",
    )
    COMPOUND = (
        "COMPOUND",
        "del av sammansättning",
        "Ordet är en del av ett sammansatt ord, som buss i kvällsbussar.",
        "part of a compound",
        "The word is part of a compound, such as buss in kvällsbussar.",
    )
    SYNONYM = (
        "SYNONYM",
        "synonym",
        "Texten har ett ord som platsen har angett som synonym.",
        "synonym",
        "The text has a word that the place has recorded as a synonym.",
    )
    OPPOSITE = (
        "OPPOSITE",
        "motsats",
        "Texten har det som ordet förnekar, som trygg för otrygg.",
        "opposite",
        "The text has what the word negates, such as trygg for otrygg.",
    )
    PREFIX = (
        "PREFIX",
        "början av ord",
        "Ett ord i texten börjar så.",
        "prefix",
        "A word of the text begins with it.",
    )
    PART = (
        "PART",
        "del av det sökta ordet",
        "Texten har en del av det sammansatta ord som söktes, som bostad för bostadsbrist.",
        "part of the searched word",
        "The text has a part of the compound that was searched for, such as bostad for bostadsbrist.",
    )
    TYPO = (
        "TYPO",
        "felstavning",
        "Texten har ett ord som skiljer sig med en eller två bokstäver.",
        "typing fault",
        "The text has a word that differs by one or two letters.",
    )
