"""How a goal stands."""

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
