"""How one thing leads to another: for or against, and how well that is known."""

from samsyn.model.vocabulary.words import Worded


class Polarity(Worded):
    """Whether a link supports or counteracts the aim it leads to."""

    SUPPORTS = (
        "SUPPORTS",
        "stödjer",
        "Det ena gör det lättare att nå det andra.",
        "supports",
        "Makes the aim easier to reach.",
    )
    COUNTERACTS = (
        "COUNTERACTS",
        "målkonflikt",
        "Det ena gör det svårare att nå det andra. På någon annans insats krävs en motivering.",
        "counteracts",
        "Makes the aim harder to reach: a goal conflict. On another party's contribution it requires a reason.",
    )


class Confidence(Worded):
    """The strength of evidence for a link. Factor in `evidencedShare`: 1.0 for HIGH, 0.6 for MEDIUM, 0.3 for LOW."""

    HIGH = (
        "HIGH",
        "hög",
        "Sambandet är belagt, och motiveringen säger hur. Räknas som 1,0. Kräver en motivering.",
        "high",
        "Supported by evidence, which the rationale describes. Counts as 1.0. Requires a rationale.",
    )
    MEDIUM = (
        "MEDIUM",
        "medel",
        "Erfarenhet talar för sambandet. Räknas som 0,6.",
        "medium",
        "Supported by experience. Counts as 0.6.",
    )
    LOW = (
        "LOW",
        "låg",
        "Ett antagande som återstår att pröva. Räknas som 0,3.",
        "low",
        "An assumption still to be tested. Counts as 0.3.",
    )


CONFIDENCE_FACTOR = {Confidence.HIGH: 1.0, Confidence.MEDIUM: 0.6, Confidence.LOW: 0.3}
"""What a link counts for in `evidencedShare`."""
