"""What an export says of itself: which place, which revision, on which day, and what a share is."""

from collections.abc import Sequence
from importlib.metadata import version
from typing import Final

from samsyn.graph.graph import Graph
from samsyn.model.times import this_day
from samsyn.model.vocabulary import Language
from samsyn.spoken import Message

PLACE: Final = Message(en="Place", sv="Plats")
CODE: Final = Message(en="Code", sv="Kod")
VERSION: Final = Message(en="Version", sv="Version")
REVISION: Final = Message(en="Revision", sv="Revision")
DAY: Final = Message(en="Day", sv="Dag")
SHARES: Final = Message(en="Shares", sv="Andelar")
FILLED_IN: Final = Message(en="How to fill it in", sv="Så fyller ni i")
FILTER: Final = Message(en="Asked with", sv="Urval")
REFERRED: Final = Message(en="How to refer", sv="Så hänvisar ni")

WHAT_A_SHARE_IS: Final = Message(
    en="A share is a claim of contribution, never a proof of cause. It compares the drivers of one aim at one"
    " revision.",
    sv="En andel är ett bidragspåstående, aldrig ett bevis på orsak. Den jämför det som driver ett mål vid en"
    " revision.",
)
HOW_TO_FILL_IN: Final = Message(
    en="One row for each thing. Point at a heading for help; a yellow one must be filled in. An empty cell empties what"
    " was there, and a column that you remove leaves it as it is. Try first: samsyn import tables FILE --dry-run.",
    sv="En rad för varje sak. Peka på en rubrik för hjälp; gul rubrik måste fyllas i. En tom cell tömmer det som"
    " fanns, och en kolumn som ni tar bort lämnar det som det var. Prova först: samsyn import tables FIL --dry-run.",
)
HOW_TO_REFER: Final = Message(
    en="By the external id of a row on its own sheet, or by its name where nothing else is called so.",
    sv="Med externt id från radens eget blad, eller med namnet där inget annat heter så.",
)


def heads(graph: Graph, language: Language, revision: int | None = None) -> list[tuple[str, str]]:
    """Of which place and revision it is, by which version on which day, and what a share is, as pairs of texts.

    The revision is the graph's own unless said.
    """
    place = graph.place
    told: Sequence[tuple[Message, str]] = (
        (PLACE, place.name if place else ""),
        (CODE, place.code if place else ""),
        (VERSION, version("samsyn")),
        (REVISION, str(graph.revision if revision is None else revision)),
        (DAY, this_day().isoformat()),
        (SHARES, WHAT_A_SHARE_IS.text(language)),
    )
    return [(name.text(language), text) for name, text in told]


def about(graph: Graph, language: Language) -> list[tuple[str, str]]:
    """What the first sheet of a workbook says: what it is of, and how it is filled in."""
    filling = ((FILLED_IN, HOW_TO_FILL_IN), (REFERRED, HOW_TO_REFER))
    return heads(graph, language) + [(name.text(language), text.text(language)) for name, text in filling]
