"""What there is in the graph."""

from samsyn.model.vocabulary.words import Worded


class NodeType(Worded):
    """The types of things in the graph that people look for."""

    VISION = (
        "VISION",
        "vision",
        "Ett framtida tillstånd som alla delar. Visionen tillhör platsen, inte kommunorganisationen.",
        "vision",
        "A future state shared by all; it belongs to the place, not to the municipal organisation.",
    )
    OUTCOME = (
        "OUTCOME",
        "utfall",
        "Upplevd kvalitet för en målgrupp.",
        "outcome",
        "Perceived quality for a beneficiary group.",
    )
    GOAL = (
        "GOAL",
        "mål",
        "Något som någon aktör vill nå och svarar för.",
        "goal",
        "A wanted end that some actor answers for.",
    )
    VALUE = (
        "VALUE",
        "värdeord",
        "En princip i den gemensamma värdegrunden.",
        "value",
        "A principle that all share.",
    )
    BENEFICIARY_GROUP = (
        "BENEFICIARY_GROUP",
        "målgrupp",
        "De människor som något är till för.",
        "beneficiary group",
        "The people for whom something is meant.",
    )
    ACTOR = (
        "ACTOR",
        "aktör",
        "En förvaltning, ett bolag, ett företag, en förening eller något annat organ som bidrar.",
        "actor",
        "A department, municipal company, company, association or other body that contributes.",
    )
    CONTRIBUTION = (
        "CONTRIBUTION",
        "insats",
        "Det som en aktör gör, eller flera gör tillsammans, och som bidrar till ett mål eller utfall.",
        "contribution",
        "What an actor does, or several do together, that counts towards an aim.",
    )
    ASSET = (
        "ASSET",
        "gemensam resurs",
        "Något som alla får använda: marknadsplan, grafisk profil, varumärkesplattform, verktygslåda.",
        "asset",
        "What all may use: market plan, graphic profile, brand platform, toolkit.",
    )
    MEASURE = (
        "MEASURE",
        "mått",
        "Ett tal eller en bedömning som visar hur det går.",
        "measure",
        "A figure or judgement that shows how things go.",
    )


class AssetKind(Worded):
    """What sort of shared resource an asset is."""

    MARKET_PLAN = (
        "MARKET_PLAN",
        "marknadsplan",
        "Den gemensamma planen för hur platsen marknadsförs.",
        "market plan",
        "The shared plan for how the place is marketed.",
    )
    GRAPHIC_PROFILE = (
        "GRAPHIC_PROFILE",
        "grafisk profil",
        "Färger, typsnitt, bilder och märken som alla får använda.",
        "graphic profile",
        "Colours, typefaces, pictures and marks that everybody may use.",
    )
    BRAND_PLATFORM = (
        "BRAND_PLATFORM",
        "varumärkesplattform",
        "Vad platsen står för och hur den berättar om sig själv.",
        "brand platform",
        "What the place stands for and how it tells of itself.",
    )
    TOOLKIT = (
        "TOOLKIT",
        "verktygslåda",
        "Mallar, metoder och handledningar.",
        "toolkit",
        "Templates, methods and guides.",
    )
