"""How a goal stands, and by what that is told of an aim."""

from samsyn.model.vocabulary.words import Worded


class GoalStatus(Worded):
    """Whether a goal is, or is going to be, reached: computed of its measures, or judged by its owners."""

    ACHIEVED = (
        "ACHIEVED",
        "uppnått",
        "Alla mått som bedöms når sina målvärden.",
        "achieved",
        "All of its measures that are judged are on target.",
    )
    EXPECTED = (
        "EXPECTED",
        "väntas uppnås",
        "Alla mått som bedöms är minst godtagbara, och inget av dem blir sämre.",
        "expected",
        "All of them are on target or accepted, and none that is only accepted is worsening.",
    )
    UNCERTAIN = (
        "UNCERTAIN",
        "osäkert",
        "Måtten visar åt olika håll, eller är på väg.",
        "uncertain",
        "Some of them go well and some don't, or they are on their way.",
    )
    NOT_EXPECTED = (
        "NOT_EXPECTED",
        "väntas inte uppnås",
        "Inget mått som bedöms är godtagbart, och inget av dem blir bättre.",
        "not expected",
        "All of them are off target, and none is improving.",
    )
    NOT_ACHIEVED = (
        "NOT_ACHIEVED",
        "inte uppnått",
        "Målets sista dag har passerat, och något mått når inte sitt målvärde.",
        "not achieved",
        "The goal's last day has passed, and one of them isn't on target.",
    )
    UNKNOWN = (
        "UNKNOWN",
        "okänt",
        "Inget av målets mått kan bedömas.",
        "unknown",
        "None of its measures can be judged: it has none, or no limits, or no recent values.",
    )


class StatusBasisKind(Worded):
    """What the computed status of an aim rests on."""

    OWN_MEASURES = (
        "OWN_MEASURES",
        "egna mått",
        "De mått som direkt hör till målet, den upplevda kvaliteten eller visionen.",
        "own measures",
        "The measures that tell of the aim directly.",
    )
    SUPPORTING_GOALS = (
        "SUPPORTING_GOALS",
        "stödjande mål",
        "Mål som stödjer den upplevda kvaliteten eller visionen, vägda med sina vikter. Inga egna mått kan bedömas.",
        "supporting goals",
        "The goals that support an outcome or a vision, by their weights: no measure of its own can be judged.",
    )
    NOTHING = (
        "NOTHING",
        "inget",
        "Varken egna mått eller stödjande mål kan bedömas. Därför är statusen okänd.",
        "nothing",
        "Neither its own measures nor supporting goals can be judged, so that its status is unknown.",
    )
