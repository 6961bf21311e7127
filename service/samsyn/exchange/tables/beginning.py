"""The workbook that a municipality begins with: empty sheets to fill, and what there is to choose from.

Key figures and global targets stand on sheets of their own, which no import reads. A row of them is chosen when it is
copied to the sheet of measures or goals, which has the same columns. Where they come from is in seed_data/choices.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import yaml

from samsyn.exchange.tables.rows import Row
from samsyn.exchange.tables.sheets import ALL_SHEETS, Sheet
from samsyn.exchange.tables.writing import Filled, write
from samsyn.model.times import this_day
from samsyn.model.vocabulary import Language, MeasureMethod
from samsyn.spoken import Message

# In a checkout seed_data is a link in the package; in an installed package it is a folder there.
CHOICES: Final = Path(__file__).parents[2] / "seed_data" / "choices"
KEY_FIGURES: Final = Sheet("keyFigures", "createMeasure")
GLOBAL_TARGETS: Final = Sheet("globalTargets", "createGoal")

PLACE: Final = Message(en="Place", sv="Plats")
CODE: Final = Message(en="Code", sv="Kod")
VERSION: Final = Message(en="Version", sv="Version")
DAY: Final = Message(en="Day", sv="Dag")
ORDER: Final = Message(en="How to fill it in", sv="Så fyller ni i")
IN_ORDER: Final = Message(
    en="Fill in the sheets from left to right, as each refers to those before it. Leave empty what you don't have. "
    "A comment on each heading explains its column. Refer to a thing by its name, or by its external id. The examples "
    "below are on this sheet alone, which no import reads.",
    sv="Fyll i bladen från vänster till höger, för varje blad hänvisar till dem före. Lämna tomt det som ni inte har. "
    "En kommentar vid varje rubrik förklarar kolumnen. Hänvisa till något med dess namn eller externa id. Exemplen "
    "nedan står bara på detta blad, som ingen import läser.",
)
GUIDE: Final[Mapping[str, Message]] = {
    "values": Message(en="Your values, such as: Care.", sv="Era värdeord. Exempel: Tanke och omtanke."),
    "groups": Message(
        en="The people that it is for, such as: Older people.", sv="De som det är till för. Exempel: Äldre."
    ),
    "actors": Message(
        en="Boards, departments, companies, associations. Those of which others are a part come with them.",
        sv="Nämnder, förvaltningar, bolag och föreningar. Ta med dem som andra är en del av.",
    ),
    "members": Message(
        en="Who belongs to a joint body. Most places leave this empty at first.",
        sv="Vilka som ingår i ett gemensamt organ. De flesta lämnar det tomt till en början.",
    ),
    "visions": Message(en="Your vision, usually one row.", sv="Er vision, för det mesta en rad."),
    "outcomes": Message(
        en="The quality that the groups should perceive, such as: Older people feel safe at home.",
        sv="Den kvalitet som målgrupperna ska uppleva. Exempel: Äldre känner sig trygga hemma.",
    ),
    "goals": Message(
        en="What boards and others have decided to reach. Global targets can be copied here.",
        sv="Det som nämnder och andra har beslutat att nå. Globala mål kan kopieras hit.",
    ),
    "contributions": Message(
        en="What is done. What is decided already is approved, and counts at once.",
        sv="Det som görs. Det som redan är beslutat är godkänt och räknas genast.",
    ),
    "makers": Message(
        en="Who makes each contribution. Weights say how the work is divided, such as 3 and 1.",
        sv="Vilka som gör varje insats. Vikter säger hur arbetet fördelas, till exempel 3 och 1.",
    ),
    "links": Message(
        en="What each outcome, goal and contribution contributes to. Without a link nobody drives anything.",
        sv="Vad varje utfall, mål och insats bidrar till. Utan länkar driver ingen något.",
    ),
    "assets": Message(
        en="What others may use: premises, data, competence.", sv="Det som andra får använda: lokaler, data, kompetens."
    ),
    "measures": Message(
        en="How things are going, of which goal or outcome. Key figures of KKiK can be copied here.",
        sv="Hur det går, och för vilket mål eller utfall. Nyckeltal ur KKiK kan kopieras hit.",
    ),
    "targets": Message(
        en="Target values and accepted values of measures, and from which day they are valid.",
        sv="Måttens målvärden och accepterade värden, och från vilken dag de gäller.",
    ),
    "observations": Message(
        en="A measure's values, one row for each period.", sv="Ett måtts värden, en rad för varje period."
    ),
    KEY_FIGURES.key: Message(
        en="To choose from: copy rows to the sheet of measures, and fill in what they indicate.",
        sv="Att välja bland: kopiera rader till bladet för mått och fyll i vad de mäter.",
    ),
    GLOBAL_TARGETS.key: Message(
        en="To choose from: copy rows to the sheet of goals, and link your own goals to them.",
        sv="Att välja bland: kopiera rader till bladet för mål och länka era egna mål till dem.",
    ),
}
"""What is said of each sheet on the first one."""


def write_empty(path: Path, name: str, code: str, language: Language) -> None:
    """Write a place's workbook to fill, with what there is to choose from. Raises OSError."""
    choices = {KEY_FIGURES: key_figures(), GLOBAL_TARGETS: global_targets(language)}
    sheets: dict[Sheet, Iterable[Row]] = {**dict.fromkeys(ALL_SHEETS, ()), **choices}
    filled = [Filled(sheet, rows) for sheet, rows in sheets.items()]
    write(path, _about(name, code, [*sheets], language), filled, language)


def municipality(code: str) -> str | None:
    """The name of the Swedish municipality with a code, four digits as text; None where none has it."""
    return _read("municipalities")["municipalities"].get(code)


def key_figures() -> Iterator[Row]:
    """Yield the key figures of KKiK as rows of measures, by area, in Kolada's words."""
    told = _read("key_figures")
    for area, figures in told["areas"].items():
        for figure in figures:
            yield {
                "externalId": f"measure.{figure['kpiId'].lower()}",
                "method": MeasureMethod.KEY_FIGURE.value,
                "source": f"{told['source']}; KKiK, {area}",
                **figure,
            }


def global_targets(language: Language) -> Iterator[Row]:
    """Yield the targets of the 2030 Agenda as rows of goals, in the order of their numbers."""
    told = _read("global_targets")
    place = [Language.SV, Language.EN].index(language)
    for number, goal in enumerate(told["goals"], 1):
        for target, names in goal["targets"].items():
            yield {
                "externalId": f"sdg.{target}",
                "name": f"{target} {names[place]}",
                "description": f"{number}. {goal['name'][place]}",
                "tier": told["tier"][place],
                "source": told["source"][place],
            }


def _about(name: str, code: str, sheets: Sequence[Sheet], language: Language) -> list[tuple[str, str]]:
    said = [
        (PLACE, name),
        (CODE, code),
        (VERSION, version("samsyn")),
        (DAY, this_day().isoformat()),
        (ORDER, IN_ORDER.text(language)),
    ]
    return [
        *((heading.text(language), text) for heading, text in said),
        *((sheet.title(language), GUIDE[sheet.key].text(language)) for sheet in sheets),
    ]


@cache
def _read(name: str) -> Mapping[str, Any]:
    return yaml.load((CHOICES / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
