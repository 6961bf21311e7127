"""StratML is read as its grammar has it: what departs is told with its line, and nothing dangerous is done."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import pytest
import xmlschema
from hypothesis import given
from hypothesis import strategies as st

from samsyn.errors import CannotStart
from samsyn.exchange.stratml import parsing
from samsyn.exchange.stratml.columns import LINED, OF_AIMS
from samsyn.exchange.stratml.file import text_of
from samsyn.exchange.stratml.grammar import PART_2, PARTS, Part
from samsyn.exchange.stratml.identifiers import IS_ONE, escaped, unescaped
from samsyn.exchange.stratml.lines import line, number, read, with_lines
from samsyn.exchange.stratml.measured import period_from
from samsyn.exchange.stratml.writing import document
from samsyn.model.periods import period_of
from samsyn.model.vocabulary import Language
from tests.support.demonstration import demonstration

DATA: Final = Path(__file__).parents[1] / "data"
XSD: Final = {part: xmlschema.XMLSchema(str(DATA / f"stratml_part{part.number}.xsd")) for part in PARTS}
WHOLE: Final = """<PerformancePlanOrReport Type="Performance_Plan"
xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport">
<Name>Plan</Name>
<StrategicPlanCore>
<Organization><Name>Kommunen</Name><Identifier>_k</Identifier></Organization>
<Value><Name>Nyfikenhet</Name></Value>
<Goal><Name>Trygghet</Name><Description/><Identifier>_g</Identifier>
<Stakeholder StakeholderTypeType="Organization"><Name>Kommunen</Name>
<Role><Name>Lead</Name><RoleType>Performer</RoleType></Role></Stakeholder>
<Objective><Name>Fler går ut</Name><Identifier>_o</Identifier>
<PerformanceIndicator ValueChainStage="Outcome">
<MeasurementDimension>Andel</MeasurementDimension><UnitOfMeasurement>%</UnitOfMeasurement>
<MeasurementInstance><ActualResult>
<StartDate>2025-01-01</StartDate><EndDate>2025-12-31</EndDate><NumberOfUnits/>
</ActualResult></MeasurementInstance>
</PerformanceIndicator></Objective></Goal>
</StrategicPlanCore>
</PerformancePlanOrReport>
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.xml"


def departures(path: Path, text: str) -> Sequence[parsing.Departure]:
    path.write_text(text, "utf-8")
    found = parsing.read(path)
    assert bool(found.departures) is not XSD[found.part].is_valid(str(path)), found.departures
    return found.departures


def refusal(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(CannotStart) as refused:
        parsing.read(path)
    return str(refused.value).replace(str(path), "plan.xml")


@pytest.mark.parametrize("part", PARTS)
def test_the_demonstration_is_valid_in_both_parts(part: Part, path: Path) -> None:
    root, left_out = document(demonstration(), part, Language.EN)
    path.write_bytes(text_of(part, root))
    assert [error.reason for error in XSD[part].iter_errors(str(path))] == []
    assert parsing.read(path).departures == []
    assets = next(line for line in left_out if "assets" in line)
    assert assets.startswith("4 assets: “Gemensam grafisk profil”, “Gemensam marknadsplan”,")


@pytest.mark.parametrize(
    ("former", "new", "line", "sentence"),
    [
        ("_g<", "1g<", 7, "<Identifier> “1g” doesn't begin with a letter or _, or has other signs."),
        ("_g<", "_k<", 7, "<Identifier> “_k” stands in several elements."),
        ("<Description/><Identifier>_g", "<Identifier>_g", 7, "<Goal> has no <Description>."),
        ("<Name>Plan</Name>", "<Name>Plan</Name><id/>", 3, "<id> is no element of StratML Part 2."),
        ("<Value>", "<Value><Role/>", 6, "<Role> has no place in <Value>."),
        (
            "<EndDate>2025-12-31</EndDate>",
            "<EndDate>2025</EndDate>",
            14,
            "<EndDate> is “2025”, and no day such as 2026-05-17.",
        ),
        ("<NumberOfUnits/>", "<NumberOfUnits>71,5</NumberOfUnits>", 14, "<NumberOfUnits> is “71,5”, and no number"),
        ('"Outcome"', '"Result"', 11, "<PerformanceIndicator ValueChainStage> is “Result”, and may be Outcome"),
        (' Type="Performance_Plan"', "", 2, "<PerformancePlanOrReport> has no attribute Type."),
        (">Performer<", "><", 9, "<RoleType> is “”, and may be Performer or Beneficiary."),
        ("<Name>Nyfikenhet</Name>", "Fritt", 6, "Text stands between the elements of <Value>: “Fritt”."),
        (">Nyfikenhet<", "><b>Nyfikenhet</b><", 6, "<Name> has elements, and may have a text alone."),
        ("<Value>", "Fritt <Value>", 4, "Text stands between the elements of <StrategicPlanCore>: “Fritt”."),
        (
            "<Name>Trygghet</Name><Description/>",
            "<Description/><Name>Trygghet</Name>",
            7,
            "<Name> stands after <Description> in <Goal>, and belongs before it.",
        ),
        (
            "<Name>Plan</Name>",
            "<Name>Plan</Name><Name>B</Name>",
            3,
            "<PerformancePlanOrReport> has <Name> more than once.",
        ),
    ],
)
def test_a_departure_is_told_with_its_line(path: Path, former: str, new: str, line: int, sentence: str) -> None:
    assert departures(path, WHOLE) == []
    assert former in WHOLE
    [(at, message, mended)] = departures(path, WHOLE.replace(former, new, 1))
    assert mended
    assert at == line
    assert message.startswith(sentence)


def test_a_former_namespace_and_a_plan_within_a_page_are_departures(path: Path) -> None:
    former = WHOLE.replace(PART_2.namespace, "http://www.stratml.net/PerformancePlanOrReport")
    [(_, message, _)] = departures(path, former)
    assert "a former namespace" in message
    page = f"<html xmlns='http://www.w3.org/1999/xhtml'><body>{WHOLE}</body></html>"
    path.write_text(page, "utf-8")
    found = parsing.read(path)
    assert [each.message for each in found.departures] == [
        "<html> is the root, and <PerformancePlanOrReport> is in it."
    ]
    assert found.root.text_of("Name") == "Plan"


BOMB: Final = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>"""


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "plan.xml can't be read as XML"),
        (b"PK\x03\x04 a workbook", "plan.xml can't be read as XML"),
        (WHOLE.encode()[:700], "It is another kind of file, or it was cut off."),
        (BOMB.encode() + WHOLE.replace("Trygghet", "&b;").encode(), "plan.xml has a document type"),
        (
            b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + WHOLE.replace("Trygghet", "&a;").encode(),
            "plan.xml has a document type",
        ),
        ((BOMB + WHOLE).encode("utf-16"), "plan.xml has a document type"),
        (b"<html/>", "plan.xml begins with <html>, so it is no StratML."),
        (
            WHOLE.replace(PART_2.namespace, "urn:other").encode(),
            "is of the namespace “urn:other”, which isn't StratML's.",
        ),
        (b"<a>" * 1_000 + b"</a>" * 1_000, "plan.xml can't be read as XML"),
        (b"<a>" + b" " * parsing.BYTES_MAX, "plan.xml is larger than 10 MB"),
    ],
    ids=["empty", "workbook", "cut", "bomb", "outside", "utf-16", "root", "namespace", "deep", "large"],
)
def test_what_is_no_plan_is_refused_in_a_sentence(path: Path, content: bytes, sentence: str) -> None:
    assert sentence in refusal(path, content)


@given(st.text(min_size=1))
def test_an_external_id_is_told_again_by_its_identifier(text: str) -> None:
    assert IS_ONE.fullmatch(escaped(text))
    assert unescaped(escaped(text)) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_has_no_exponent_and_stays_the_same(value: float) -> None:
    assert re.fullmatch(r"-?\d+(\.\d+)?", number(value))
    assert float(number(value)) == value


TEXT: Final = st.text(st.sampled_from("ab:; \nÅ"), max_size=12).map(str.strip)


@given(TEXT, st.lists(TEXT.filter(bool), min_size=1, max_size=4), st.sampled_from(list(Language)))
def test_lines_are_read_as_they_were_written(text: str, values: list[str], language: Language) -> None:
    columns = [column for column in LINED["goals"] if column.field in ("tier", "adoption")]
    lines = [line(columns[place % 2], value, language) for place, value in enumerate(values)]
    free, found = read(with_lines(text, lines), OF_AIMS)
    assert free == text
    assert [(each.column.field, each.text) for each in found] == [
        (columns[place % 2].field, value) for place, value in enumerate(values)
    ]


@pytest.mark.parametrize("text", ["2024", "2025-H2", "2025-T1", "2025-Q3", "2025-02", "2025-05-17", "2024/25"])
def test_a_period_is_known_by_its_days(text: str) -> None:
    period = period_of(text)
    assert period_from(period.start.isoformat(), period.end.isoformat()) == text


def test_other_days_are_no_period() -> None:
    assert period_from("2024-10-01", "2025-09-30") is None
    assert period_from("", "2025-12-31") is None
