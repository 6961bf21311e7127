"""How one thing leads to another: for or against, and how well that is known."""

from samsyn.model.vocabulary.words import Worded


class Polarity(Worded):
    """Whether a link helps or hinders the aim that it leads to."""

    SUPPORTS = (
        "SUPPORTS",
        "stödjer",
        "Det ena hjälper det andra att nås.",
        "supports",
        "It helps the aim to be reached.",
    )
    COUNTERACTS = (
        "COUNTERACTS",
        "målkonflikt",
        "Det ena gör det svårare att nå det andra. På någon annans insats krävs en motivering.",
        "counteracts",
        "It makes the aim harder to reach: a conflict of aims. On somebody else's contribution it needs a reason.",
    )


class Confidence(Worded):
    """How well a link is known; `evidencedShare` counts each link by it: HIGH 1.0, MEDIUM 0.6, LOW 0.3."""

    HIGH = (
        "HIGH",
        "hög",
        "Sambandet är belagt och motiveringen säger hur. Räknas som 1,0. Kräver en motivering.",
        "high",
        "The link is supported by evidence that the rationale tells of. Counts as 1.0. Needs a rationale.",
    )
    MEDIUM = (
        "MEDIUM",
        "medel",
        "Erfarenhet talar för sambandet. Räknas som 0,6.",
        "medium",
        "Experience speaks for the link. Counts as 0.6.",
    )
    LOW = (
        "LOW",
        "låg",
        "Ett antagande som återstår att pröva. Räknas som 0,3.",
        "low",
        "An assumption that remains to be tried. Counts as 0.3.",
    )


CONFIDENCE_FACTOR = {Confidence.HIGH: 1.0, Confidence.MEDIUM: 0.6, Confidence.LOW: 0.3}
"""What a link counts for in `evidencedShare`."""
