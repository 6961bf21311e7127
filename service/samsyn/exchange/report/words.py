"""The words of the board report, in both languages."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from samsyn.spoken import Message


class Said(NamedTuple):
    """A section's heading, what it says where there is nothing to list, and its columns with their parts of 100."""

    heading: Message
    nothing: Message
    columns: Sequence[tuple[Message, int]]


TITLE: Final = Message(en="Management review", sv="Ledningens genomgång")
EVERYBODY: Final = Message(en="The whole municipality", sv="Hela kommunen")
CONTENTS: Final = Message(en="Contents", sv="Innehåll")
CONTENTS_HELP: Final = Message(
    en="Page numbers: right-click the list and choose Update field.",
    sv="Sidnummer: högerklicka på listan och välj Uppdatera fält.",
)
TABLE: Final = Message(en="Table", sv="Tabell")
PAGE: Final = Message(en="Page", sv="Sida")
OF: Final = Message(en="of", sv="av")
EXAMPLE: Final = Message(
    en="Some of what is shown is example data: made up, and reviewed by nobody.",
    sv="En del av det som visas är exempeldata: påhittat, och inte granskat av någon.",
)

KNOW: Final = Message(en="To know", sv="Att veta")
DECIDE: Final = Message(en="To decide", sv="Att ta ställning till")
NOTHING_TO_DECIDE: Final = Message(en="Nothing in particular to decide.", sv="Inget särskilt att ta ställning till.")
UNHANDLED: Final = Message(en="Deviations that nobody has dealt with:", sv="Avvikelser som ingen har tagit itu med:")
NOT_EXPECTED: Final = Message(en="Goals not expected to be achieved:", sv="Mål som inte väntas nås:")
BEHIND: Final = Message(
    en="Contributes much but goes worse than the mean:", sv="Bidrar mycket men går sämre än genomsnittet:"
)

GOALS: Final = Said(
    heading=Message(en="Goals", sv="Mål"),
    nothing=Message(en="No goals belong here.", sv="Inga mål hör hit."),
    columns=(
        (Message(en="Goal", sv="Mål"), 28),
        (Message(en="Status", sv="Läge"), 16),
        (Message(en="Measures", sv="Mått"), 33),
        (Message(en="Responsible", sv="Ansvarig"), 23),
    ),
)
UNMEASURED: Final = Message(en="No measure", sv="Inget mått")
NOBODY: Final = Message(en="Nobody", sv="Ingen")
HAS_ENDED: Final = Message(en="Has ended", sv="Har upphört")

OUTCOMES: Final = Said(
    heading=Message(en="Perceived qualities", sv="Upplevda kvaliteter"),
    nothing=Message(en="No perceived qualities belong here.", sv="Inga upplevda kvaliteter hör hit."),
    columns=(
        (Message(en="Perceived quality", sv="Upplevd kvalitet"), 36),
        (Message(en="Status", sv="Läge"), 20),
        (Message(en="Measures", sv="Mått"), 44),
    ),
)

DRIVERS: Final = Said(
    heading=Message(en="Who drives", sv="Vilka som driver"),
    nothing=Message(
        en="Nothing is registered as leading to what belongs here.",
        sv="Inget är registrerat som ledande till det som hör hit.",
    ),
    columns=(
        (Message(en="Aim", sv="Mål eller utfall"), 32),
        (Message(en="Who", sv="Vem"), 28),
        (Message(en="Through", sv="Genom"), 28),
        (Message(en="Share", sv="Andel"), 12),
    ),
)
DRIVERS_LEAD: Final = Message(
    en="The actors with most of each aim, and what nobody drives yet.",
    sv="De aktörer som har mest av varje mål, och det som ingen driver ännu.",
)
NOBODY_YET: Final = Message(en="Nobody yet", sv="Ingen ännu")
THE_WORLD: Final = Message(en="The world around us", sv="Omvärlden")
THE_REST: Final = Message(en="All others", sv="Alla andra")

DEVIATIONS: Final = Said(
    heading=Message(en="Deviations and lessons", sv="Avvikelser och lärdomar"),
    nothing=Message(en="No deviations to show.", sv="Inga avvikelser att visa."),
    columns=(
        (Message(en="Deviation", sv="Avvikelse"), 36),
        (Message(en="State", sv="Läge"), 20),
        (Message(en="Actions and lesson", sv="Åtgärder och lärdom"), 44),
    ),
)
NO_ACTION: Final = Message(en="No action yet", sv="Ingen åtgärd ännu")

GAPS: Final = Said(
    heading=Message(en="Gaps", sv="Luckor"),
    nothing=Message(en="No gaps.", sv="Inga luckor."),
    columns=(
        (Message(en="Kind, and what to do", sv="Slag, och vad som kan göras"), 46),
        (Message(en="Number", sv="Antal"), 12),
        (Message(en="Concerns", sv="Gäller"), 42),
    ),
)

PRIORITIES: Final = Said(
    heading=Message(en="Priorities", sv="Prioriteringar"),
    nothing=Message(
        en="Nothing that contributes much goes worse than the mean.",
        sv="Inget som bidrar mycket går sämre än genomsnittet.",
    ),
    columns=(
        (Message(en="Goal or perceived quality", sv="Mål eller upplevd kvalitet"), 60),
        (Message(en="Index, 0–100", sv="Index, 0–100"), 20),
        (Message(en="Share", sv="Andel"), 20),
    ),
)

CHANGES: Final = Said(
    heading=Message(en="Decisions and changes", sv="Beslut och ändringar"),
    nothing=Message(en="Nothing was changed in the period.", sv="Inget ändrades under perioden."),
    columns=(
        (Message(en="Day", sv="Dag"), 18),
        (Message(en="Change", sv="Ändring"), 32),
        (Message(en="Concerns, and why", sv="Gäller, och varför"), 50),
    ),
)

MADE_OF: Final = Message(
    en="Made of what is registered in Samsyn. What isn't registered isn't counted.",
    sv="Gjord av det som är registrerat i Samsyn. Det som inte är registrerat räknas inte.",
)
