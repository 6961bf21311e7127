"""What there is in the graph."""

from samsyn.model.vocabulary.words import Worded


class NodeType(Worded):
    """The types of nodes in the graph that can be searched for."""

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
        "Ett resultat som en aktör vill nå och ansvarar för.",
        "goal",
        "A desired result that an actor is responsible for.",
    )
    VALUE = (
        "VALUE",
        "värdeord",
        "En princip i den gemensamma värdegrunden.",
        "value",
        "A principle in the shared set of values.",
    )
    BENEFICIARY_GROUP = (
        "BENEFICIARY_GROUP",
        "målgrupp",
        "De människor som något är till för.",
        "beneficiary group",
        "The people that something is meant for.",
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
        "What one or more actors do that contributes to an aim.",
    )
    ASSET = (
        "ASSET",
        "gemensam resurs",
        "Något som alla får använda: marknadsplan, grafisk profil, varumärkesplattform, verktygslåda.",
        "asset",
        "A shared resource that everyone may use: market plan, graphic profile, brand platform or toolkit.",
    )
    MEASURE = (
        "MEASURE",
        "mått",
        "Ett tal eller en bedömning som visar hur det går.",
        "measure",
        "A figure or assessment that shows how things are going.",
    )


class AssetKind(Worded):
    """The kind of shared asset."""

    MARKET_PLAN = (
        "MARKET_PLAN",
        "marknadsplan",
        "Den gemensamma planen för hur platsen marknadsförs.",
        "market plan",
        "The shared plan for marketing the place.",
    )
    GRAPHIC_PROFILE = (
        "GRAPHIC_PROFILE",
        "grafisk profil",
        "Färger, typsnitt, bilder och symboler som alla får använda.",
        "visual identity",
        "Colours, typefaces, images and logos that everyone may use.",
    )
    BRAND_PLATFORM = (
        "BRAND_PLATFORM",
        "varumärkesplattform",
        "Vad platsen står för och hur den berättar om sig själv.",
        "brand platform",
        "What the place stands for and how it describes itself.",
    )
    TOOLKIT = (
        "TOOLKIT",
        "verktygslåda",
        "Mallar, metoder och handledningar.",
        "toolkit",
        "Templates, methods and guides.",
    )
