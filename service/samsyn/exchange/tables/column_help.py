"""What an office is told of each column, in the comment at its heading: what to write, and within which limits.

A column that means something else on one sheet is told there: its key has the sheet's before its own.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from samsyn.model.vocabulary import Language, Worded
from samsyn.spoken import Message, Series

HELP: Final[Mapping[str, Message]] = {
    "externalId": Message(
        en="Your own number or name for the row. With it the row is known again when you change its name.",
        sv="Ert eget nummer eller namn på raden. Med det känns raden igen när ni ändrar dess namn.",
    ),
    "name": Message(en="The name, 1–200 characters.", sv="Namnet, 1–200 tecken."),
    "outcomes.name": Message(
        en="The perceived quality in the words of the people concerned, 1–200 characters.",
        sv="Den upplevda kvaliteten med deras ord som den gäller, 1–200 tecken.",
    ),
    "goals.name": Message(en="The desired result, 1–200 characters.", sv="Det resultat ni vill nå, 1–200 tecken."),
    "actors.name": Message(en="The official name, 1–200 characters.", sv="Det officiella namnet, 1–200 tecken."),
    "title": Message(en="What is done, 1–200 characters.", sv="Det som görs, 1–200 tecken."),
    "description": Message(en="A description, up to 4,000 characters.", sv="En beskrivning, högst 4 000 tecken."),
    "illustrative": Message(
        en="Yes for made-up example data that is taken from no source. Empty means no.",
        sv="Ja för påhittade exempeldata som inte är hämtade ur någon källa. Tomt betyder nej.",
    ),
    "source": Message(
        en="Where the information comes from, up to 4,000 characters.",
        sv="Var uppgiften kommer ifrån, högst 4 000 tecken.",
    ),
    "kind": Message(en="What kind it is of.", sv="Vilket slag det är."),
    "contact": Message(
        en="A function's shared mailbox or phone number, up to 200 characters. Never a person's.",
        sv="En funktions gemensamma e-post eller telefon, högst 200 tecken. Aldrig en persons.",
    ),
    "measuresBudget": Message(
        en="How many measures the actor has time for, 0–1,000. Empty means 12.",
        sv="Hur många mått aktören hinner med, 0–1 000. Tomt betyder 12.",
    ),
    "partOfId": Message(en="The actor immediately above.", sv="Den närmast överordnade aktören."),
    "members.of": Message(
        en="The joint body or network that has the member.", sv="Det gemensamma organ eller nätverk som har medlemmen."
    ),
    "makers.of": Message(en="The contribution that is made.", sv="Den insats som görs."),
    "links.of": Message(
        en="What contributes: a contribution, a goal or an outcome.",
        sv="Det som bidrar: en insats, ett mål eller ett utfall.",
    ),
    "members.actorId": Message(en="The member.", sv="Medlemmen."),
    "makers.actorId": Message(en="Who takes part in the contribution.", sv="Den som medverkar i insatsen."),
    "members.weight": Message(
        en="The member's weight relative to the others, 0.001–1,000.",
        sv="Medlemmens vikt mot de andras, 0,001–1 000.",
    ),
    "makers.weight": Message(
        en="The maker's weight relative to the others, 0.001–1,000. Empty means 1.",
        sv="Den medverkandes vikt mot de andras, 0,001–1 000. Tomt betyder 1.",
    ),
    "links.weight": Message(
        en="The link's weight relative to all others into the same aim, 0.001–1,000. Empty means 1.",
        sv="Länkens vikt mot alla andra till samma mål, 0,001–1 000. Tomt betyder 1.",
    ),
    "statement": Message(
        en="The agreed wording of the vision, up to 4,000 characters.",
        sv="Visionens beslutade lydelse, högst 4 000 tecken.",
    ),
    "horizon": Message(en="The vision's target year, such as 2035.", sv="Visionens målår, som 2035."),
    "valueIds": Message(en="The values that it expresses, up to 100.", sv="De värdeord som det uttrycker, högst 100."),
    "externalWeight": Message(
        en="The weight of influences outside the graph against the links' weights, 0–1,000. Empty means 0.",
        sv="Vikten av yttre påverkan mot länkarnas vikter, 0–1 000. Tomt betyder 0.",
    ),
    "experiencedByIds": Message(
        en="The beneficiary groups that experience it, up to 100.", sv="De målgrupper som upplever det, högst 100."
    ),
    "tier": Message(
        en="Your own term for the goal's level, such as “nämndmål”, up to 200 characters.",
        sv="Ert eget ord för målets nivå, som nämndmål, högst 200 tecken.",
    ),
    "adoption": Message(
        en="When, by whom and under which reference the goal was adopted.",
        sv="När, av vem och med vilket diarienummer målet antogs.",
    ),
    "startsOn": Message(en="The first day, such as 2026-01-01.", sv="Den första dagen, som 2026-01-01."),
    "endsOn": Message(
        en="The last day, such as 2026-12-31, not before the first.",
        sv="Den sista dagen, som 2026-12-31, inte före den första.",
    ),
    "ownerIds": Message(
        en="The actors that answer for the goal, up to 100.", sv="De aktörer som ansvarar för målet, högst 100."
    ),
    "ownerId": Message(en="The actor that answers for the measure.", sv="Den aktör som ansvarar för måttet."),
    "intendedFor": Message(
        en="The intended effect in the maker's own words, while no aim is linked.",
        sv="Den avsedda effekten med egna ord, så länge inget mål är länkat.",
    ),
    "delivery": Message(
        en="How far the work has come. Empty means planned.", sv="Hur långt arbetet har kommit. Tomt betyder planerad."
    ),
    "contributions.status": Message(
        en="The contribution's status. Only what is approved counts.",
        sv="Insatsens status. Bara det som är godkänt räknas.",
    ),
    "observations.status": Message(
        en="Whether there is a value and, if not, why.", sv="Om det finns ett värde och, om inte, varför."
    ),
    "role": Message(
        en="The maker's role. It doesn't affect shares. Empty means that it leads.",
        sv="Den medverkandes roll. Den påverkar inga andelar. Tomt betyder att den leder.",
    ),
    "aimId": Message(
        en="The vision, outcome or goal that it contributes to.",
        sv="Den vision, det utfall eller det mål som det bidrar till.",
    ),
    "polarity": Message(
        en="Whether it supports the aim or counteracts it. Empty means supports.",
        sv="Om det stöder målet eller motverkar det. Tomt betyder stöder.",
    ),
    "confidence": Message(
        en="How strong the evidence is. High needs a rationale; empty means low.",
        sv="Hur starkt underlaget är. Hög kräver en motivering; tomt betyder låg.",
    ),
    "rationale": Message(
        en="The reasoning or evidence behind the link, up to 4,000 characters.",
        sv="Resonemanget eller underlaget bakom länken, högst 4 000 tecken.",
    ),
    "url": Message(
        en="The web address, beginning with https:// or http://.", sv="Webbadressen, med https:// eller http:// först."
    ),
    "usageTerms": Message(en="Who may use it, and how.", sv="Vilka som får använda den, och hur."),
    "definition": Message(
        en="How the measure is calculated, up to 4,000 characters.", sv="Hur måttet räknas, högst 4 000 tecken."
    ),
    "unit": Message(
        en="The unit of the values, such as per cent or pupils.", sv="Värdenas enhet, som procent eller elever."
    ),
    "unitKind": Message(en="What kind of unit it is.", sv="Vilket slag av enhet det är."),
    "decimals": Message(en="How many decimals are shown, 0–6.", sv="Hur många decimaler som visas, 0–6."),
    "scaleMin": Message(
        en="The lowest possible value. Lower ones are refused as typing errors.",
        sv="Det lägsta möjliga värdet. Lägre avvisas som skrivfel.",
    ),
    "scaleMax": Message(
        en="The highest possible value. Higher ones are refused as typing errors.",
        sv="Det högsta möjliga värdet. Högre avvisas som skrivfel.",
    ),
    "stage": Message(en="What is measured on the way to an effect.", sv="Vad som mäts på vägen till en effekt."),
    "method": Message(en="How the values are collected.", sv="Hur värdena samlas in."),
    "direction": Message(en="Which way values get better.", sv="Åt vilket håll värdena blir bättre."),
    "accumulation": Message(
        en="Whether a value covers its own period or the year to date.",
        sv="Om ett värde gäller sin egen period eller året hittills.",
    ),
    "frequency": Message(
        en="How often it is measured. Without it, the measure never becomes stale.",
        sv="Hur ofta det mäts. Utan det blir måttet aldrig inaktuellt.",
    ),
    "measures.acceptedValue": Message(
        en="The value that is accepted from today on. Those from other days are on the sheet of targets.",
        sv="Det värde som godtas från i dag. De som gäller från andra dagar står på bladet med målvärden.",
    ),
    "measures.targetValue": Message(
        en="The target value from today on. Those from other days are on the sheet of targets.",
        sv="Målvärdet från i dag. De som gäller från andra dagar står på bladet med målvärden.",
    ),
    "baseline": Message(en="The value when the work began.", sv="Värdet när arbetet började."),
    "acceptedValue": Message(
        en="The value that is accepted for the time being.", sv="Det värde som godtas tills vidare."
    ),
    "targetValue": Message(en="The target value in the long run.", sv="Målvärdet på längre sikt."),
    "kpiId": Message(en="The key figure's id in Kolada, such as N00640.", sv="Nyckeltalets id i Kolada, som N00640."),
    "kpiTitle": Message(en="The publisher's title of the key figure.", sv="Utgivarens titel på nyckeltalet."),
    "kpiDefinition": Message(
        en="The publisher's definition of the key figure.", sv="Utgivarens definition av nyckeltalet."
    ),
    "indicatesIds": Message(
        en="The visions, outcomes, goals and contributions that it measures, up to 100.",
        sv="De visioner, utfall, mål och insatser som det mäter, högst 100.",
    ),
    "id": Message(en="The measure that the values are set for.", sv="Det mått som värdena sätts för."),
    "measureId": Message(en="The measure that was observed.", sv="Det mått som observationen gäller."),
    "validFrom": Message(
        en="The first day that the values are valid, such as 2026-01-01.",
        sv="Den första dagen som värdena gäller, som 2026-01-01.",
    ),
    "period": Message(
        en="The period: 2026, 2026-H1, 2026-T2 (four months), 2026-Q3, 2026-05, 2026-05-17 or 2025/26 (school year).",
        sv="Perioden: 2026, 2026-H1, 2026-T2 (tertial), 2026-Q3, 2026-05, 2026-05-17 eller 2025/26 (läsår).",
    ),
    "value": Message(
        en="The value. It stays empty where the status says that there is none.",
        sv="Värdet. Det lämnas tomt där statusen säger att det saknas.",
    ),
    "area": Message(
        en="The code of the municipality or region, such as 0665. Empty means this place.",
        sv="Kommunens eller regionens kod, som 0665. Tomt betyder den här platsen.",
    ),
    "gender": Message(en="Whom the value covers. Empty means all.", sv="Vilka värdet gäller. Tomt betyder alla."),
    "comment": Message(
        en="What explains the value, up to 4,000 characters.", sv="Det som förklarar värdet, högst 4 000 tecken."
    ),
}


REQUIRED: Final = Message(en="Required.", sv="Måste fyllas i.")
SEVERAL: Final = Message(en="Write semicolons between several.", sv="Skriv semikolon mellan flera.")


def help_of(sheet: str, field: str) -> Message:
    """What is told of a column of a sheet, by both keys. Raises KeyError for one of which nothing is told."""
    return HELP.get(f"{sheet}.{field}") or HELP[field]


def by_reference(types: Sequence[Worded], language: Language) -> Message:
    """How things of some types are referred to."""
    return Message(
        en="Write the external id or, where no other is called the same, the name: {types}.",
        sv="Skriv externt id eller, där inget annat heter likadant, namnet: {types}.",
        types=Series(tuple(each.words(language).label for each in types), "or"),
    )


def one_of(choices: Sequence[str]) -> Message:
    """What may be chosen."""
    return Message(en="One of: {choices}.", sv="Något av: {choices}.", choices=Series(tuple(choices)))
