"""How a goal stands, and by what that is told of an aim."""

from samsyn.model.vocabulary.words import Worded


class GoalStatus(Worded):
    """Whether a goal is achieved or expected to be: computed from its measures, or reported by its owners."""

    ACHIEVED = (
        "ACHIEVED",
        "uppnått",
        "Alla mått som bedöms når sina målvärden.",
        "achieved",
        "All judged measures are on target.",
    )
    EXPECTED = (
        "EXPECTED",
        "bedöms uppnås",
        "Alla mått som bedöms når målvärdet eller det accepterade värdet, och inget som bara är accepterat blir sämre.",
        "expected",
        "All judged measures are on target or accepted, and none that is only accepted is worsening.",
    )
    UNCERTAIN = (
        "UNCERTAIN",
        "osäkert",
        "Måtten visar åt olika håll, eller är på väg åt rätt eller fel håll.",
        "uncertain",
        "Judged measures disagree, or a trend points towards another status.",
    )
    NOT_EXPECTED = (
        "NOT_EXPECTED",
        "bedöms inte uppnås",
        "Inget mått som bedöms når ens det accepterade värdet, och inget av dem blir bättre.",
        "not expected",
        "All judged measures are off target, and none is improving.",
    )
    NOT_ACHIEVED = (
        "NOT_ACHIEVED",
        "inte uppnått",
        "Målets slutdatum har passerat, och minst ett mått når inte sitt målvärde.",
        "not achieved",
        "The goal's end date has passed, and at least one judged measure is not on target.",
    )
    UNKNOWN = (
        "UNKNOWN",
        "kan inte bedömas",
        "Inget av målets mått kan bedömas: målet saknar mått, eller måtten saknar gränser eller aktuella värden.",
        "unknown",
        "No measure can be judged: the goal has none, or they have no limits or no recent values.",
    )


class StatusBasisKind(Worded):
    """What the computed status of an aim rests on."""

    OWN_MEASURES = (
        "OWN_MEASURES",
        "egna mått",
        "De mått som direkt hör till målet, den upplevda kvaliteten eller visionen.",
        "own measures",
        "The measures that indicate the aim directly.",
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
