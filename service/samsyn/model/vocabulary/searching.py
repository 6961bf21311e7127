"""Why something was found."""

from samsyn.model.vocabulary.words import Worded


class MatchKind(Worded):
    """How a search term matches a word in a text, from the most to the least certain."""

    EXACT = "EXACT", "samma ord", "Ordet står så i texten.", "same word", "The text contains the word exactly as typed."
    INFLECTED = (
        "INFLECTED",
        "böjning",
        "Texten har en annan böjning av ordet, som bostad för bostäder.",
        "inflection",
        "The text contains another inflected form of the word, such as bostad for bostäder.",
    )
    WITHOUT_DOTS = (
        "WITHOUT_DOTS",
        "utan prickar",
        "Ordet skrevs utan prickar och ringar, som aldre för äldre.",
        "without diacritics",
        "The word was typed without diacritics, such as aldre for äldre.",
    )
    RELATED = (
        "RELATED",
        "samma ordfamilj",
        "Texten har ett ord med samma stam, som ensam för ensamhet.",
        "same word family",
        "The text contains a word with the same stem, such as ensam for ensamhet.",
    )
    COMPOUND = (
        "COMPOUND",
        "del av sammansättning",
        "Ordet är en del av ett sammansatt ord, som buss i kvällsbussar.",
        "part of a compound",
        "The word is part of a compound word, such as buss in kvällsbussar.",
    )
    SYNONYM = (
        "SYNONYM",
        "synonym",
        "Texten har ett ord som är registrerat som synonym.",
        "synonym",
        "The text contains a recorded synonym of the word.",
    )
    OPPOSITE = (
        "OPPOSITE",
        "motsats",
        "Texten har det som ordet förnekar, som trygg för otrygg.",
        "opposite",
        "The text contains the word without its negation, such as trygg for otrygg.",
    )
    PREFIX = (
        "PREFIX",
        "början av ord",
        "Ett ord i texten börjar med det sökta ordet.",
        "prefix",
        "A word in the text begins with the search term.",
    )
    PART = (
        "PART",
        "del av det sökta ordet",
        "Texten har en del av det sammansatta ord som söktes, som bostad för bostadsbrist.",
        "part of the search term",
        "The text contains a part of the compound word searched for, such as bostad for bostadsbrist.",
    )
    TYPO = (
        "TYPO",
        "felstavning",
        "Texten har ett ord som skiljer sig med en eller två bokstäver.",
        "misspelling",
        "The text contains a word that differs by one or two letters.",
    )
