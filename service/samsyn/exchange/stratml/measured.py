"""From a PerformanceIndicator to a measure with its targets and results."""

from datetime import date
from typing import Final

from samsyn.exchange.stratml.columns import LINED, STAGE, STAGES_READ
from samsyn.exchange.stratml.gathering import Gathering
from samsyn.exchange.stratml.grammar import RELATION, Element
from samsyn.exchange.stratml.grammar import STAGE as STAGE_ATTRIBUTE
from samsyn.exchange.stratml.indicators import BETWEEN, NARROWER
from samsyn.exchange.stratml.lines import read
from samsyn.exchange.tables.column_words import COLUMNS
from samsyn.exchange.tables.reading import Given
from samsyn.model.periods import period_at
from samsyn.model.times import this_day
from samsyn.model.vocabulary import (
    Direction,
    Frequency,
    Gender,
    Language,
    MeasureMethod,
    ObservationStatus,
    ValueChainStage,
)

ASSUMED: Final = {
    "stage": ValueChainStage.EFFECT.name,
    "method": MeasureMethod.KEY_FIGURE.name,
    "direction": Direction.INCREASE.name,
    "unit": "units",
}
"""What a new measure has of which a document tells nothing."""
TOLD: Final = "Set by default: the {field} of {{count}} new measures is {value}, as the file tells none: {{names}}"
DESCRIPTORS: Final = {BETWEEN.join(COLUMNS[field][language] for field in ("area", "gender")) for language in Language}
REPORTED: Final = ObservationStatus.REPORTED.name
DAY_LENGTH: Final = len("2026-05-17")


def indicator(gathering: Gathering, element: Element, word: str) -> None:
    """Gather a measure of what is referred to by a word, with its targets and results."""
    name = gathering.name(element.text_of("MeasurementDimension"), element.line)
    if not name:
        gathering.refuse(element.line, "<PerformanceIndicator> has no MeasurementDimension.", "It is left out.")
        return
    columns = (STAGE, *LINED["measures"])
    definition, lines = gathering.split(element.text_of("OtherInformation"), element.line, columns)
    unit = gathering.name(element.text_of("UnitOfMeasurement"), element.line)
    stage = STAGES_READ.get(element.attributes.get(STAGE_ATTRIBUTE, ""))
    given, measure = gathering.node("measures", element, name, definition=definition, unit=unit)
    if stage:
        given.values["stage"] = stage.name
    for each in lines:
        if each.column is STAGE:
            given.values["stage"] = gathering.value_of(each, STAGE, element.line)
    gathering.lined("measures", given, [each for each in lines if each.column is not STAGE])
    there = gathering.there("measures", measure)
    untold = gathering.untold(there.indicates) if there else []
    given.values["indicatesIds"] = [word, *_others(gathering, element, word), *untold]
    _assume(gathering, given, measure, element, name)
    for instance in element.all("MeasurementInstance"):
        for each in instance.all("TargetResult"):
            _target(gathering, each, measure)
        for each in instance.all("ActualResult"):
            _actual(gathering, each, measure)
    if sequence := element.text_of("SequenceIndicator"):
        gathering.leave_out("sequence indicators", element, sequence)


def _others(gathering: Gathering, element: Element, word: str) -> list[str]:
    """What else a measure indicates."""
    found: list[str] = []
    for each in element.all("Relationship"):
        referents = [below.text.strip() for below in each.all("ReferentIdentifier") if below.text.strip()]
        told = each.text_of("Name") or each.text_of("Description")
        if each.attributes.get(RELATION) == NARROWER and not told and all(map(gathering.is_aim, referents)):
            found += [gathering.reference(identifier) for identifier in referents]
        elif referents or told:
            gathering.leave_out("relationships that aren't to an aim", each, told or " ".join(referents))
    return [each for each in dict.fromkeys(found) if each != word]


def _assume(gathering: Gathering, given: Given, measure: str, element: Element, name: str) -> None:
    if gathering.is_new("measures", measure):
        for field, value in ASSUMED.items():
            if not given.values.get(field):
                given.values[field] = value
                gathering.tell(TOLD.format(field=field, value=value), element, name)


def _target(gathering: Gathering, element: Element, measure: str) -> None:
    since = (element.text_of("StartDate") or element.text_of("EndDate"))[:DAY_LENGTH]
    free, lines = read(element.text_of("Description"), LINED["targets"])
    value = element.text_of("NumberOfUnits")
    if not since or not (value or lines):
        _leave_out(gathering, "targets without a day or a number", element, free)
        return
    if not gathering.is_first("targets", measure, since):
        gathering.leave_out("targets of a day that another is of already", element, free)
        return
    given = gathering.row("targets", element, id=measure, validFrom=since)
    if value:
        given.values["targetValue"] = float(value)
    gathering.lined("targets", given, lines)
    _leave_out(gathering, "descriptions of targets", element, free)
    if descriptor := element.one("Descriptor"):
        _leave_out(gathering, "descriptors", element, descriptor.text_of("DescriptorValue"))


def _actual(gathering: Gathering, element: Element, measure: str) -> None:
    start, end = (element.text_of(name)[:DAY_LENGTH] for name in ("StartDate", "EndDate"))
    comment, lines = gathering.split(element.text_of("Description"), element.line, LINED["observations"])
    value = element.text_of("NumberOfUnits")
    if not value and not any(each.column.field == "status" for each in lines):
        _leave_out(gathering, "results without a number", element, comment)
        return
    period = period_from(start, end)
    if period is None:
        words = "results of what is no year, half-year, tertial, quarter, month, day or school year"
        gathering.leave_out(words, element, f"{start} to {end}")
        return
    if start > this_day().isoformat():
        gathering.leave_out("results of periods that haven't begun", element, period)
        return
    place = gathering.graph.place
    descriptor = element.one("Descriptor") or Element("Descriptor")
    area, gender = _descriptor(gathering, element, descriptor) or (place.code if place else None, Gender.T.name)
    if not gathering.is_first("observations", measure, period, area, gender):
        gathering.leave_out("results of a period that another is of already", element, period)
        return
    told = {"period": period, "area": area, "gender": gender, "comment": comment, "status": REPORTED}
    given = gathering.row("observations", element, measureId=measure, **told)
    if value:
        given.values["value"] = float(value)
    gathering.lined("observations", given, lines)


def _descriptor(gathering: Gathering, element: Element, descriptor: Element) -> tuple[str, str] | None:
    """The area and the gender that a result is of; None where nothing tells them."""
    text = descriptor.text_of("DescriptorValue")
    area, between, gender = text.partition(BETWEEN)
    if between and descriptor.text_of("DescriptorName") in DESCRIPTORS and gender in Gender.__members__:
        return area, gender
    _leave_out(gathering, "descriptors", element, text)
    return None


def period_from(start: str, end: str) -> str | None:
    """The period that begins and ends on these days, as it is written here; None where there is none."""
    if not start or not end:
        return None
    if start == end:
        return start
    for frequency in Frequency:
        period = period_at(frequency, date.fromisoformat(start))
        if (period.start.isoformat(), period.end.isoformat()) == (start, end):
            return period.text
    return None


def _leave_out(gathering: Gathering, what: str, element: Element, text: str) -> None:
    if text:
        gathering.leave_out(what, element, text)
