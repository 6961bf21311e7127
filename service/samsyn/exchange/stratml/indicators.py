"""From a measure to a PerformanceIndicator with its targets and results."""

from collections.abc import Iterator, Sequence
from typing import Final

from samsyn.exchange.stratml.columns import STAGE, STAGES, column_of
from samsyn.exchange.stratml.grammar import INDICATOR, RELATION, Element
from samsyn.exchange.stratml.grammar import STAGE as STAGE_ATTRIBUTE
from samsyn.exchange.stratml.lines import line, number, with_lines
from samsyn.exchange.stratml.writer import Writing
from samsyn.exchange.tables.column_words import COLUMNS
from samsyn.graph.records import Measure, Observation
from samsyn.model.targets import NO_LIMITS, Limits, Target, targets_of
from samsyn.model.times import day_of
from samsyn.model.vocabulary import Gender, ObservationStatus

NARROWER: Final = "Narrower_Than"
BETWEEN: Final = ", "
ACCEPTED: Final = column_of("targets", "acceptedValue")


def indicator(writing: Writing, measure: Measure, referents: Sequence[str]) -> Element:
    """A measure with its targets and results; `referents` are the identifiers of what else it indicates."""
    element = Element("PerformanceIndicator", attributes={INDICATOR: "Quantitative"})
    stage = STAGES.get(measure.stage)
    if stage:
        element.attributes[STAGE_ATTRIBUTE] = stage
    element.elements += [
        Element("MeasurementDimension", measure.name),
        Element("UnitOfMeasurement", measure.unit),
        Element("Identifier", writing.ids[measure.id]),
    ]
    if referents:
        below = [Element("ReferentIdentifier", each) for each in referents]
        element.elements.append(Element("Relationship", attributes={RELATION: NARROWER}, elements=below))
    results = [*_targets(writing, measure), *_results(writing, measure)]
    if results:
        element.elements.append(Element("MeasurementInstance", elements=results))
    lined = [] if stage else [line(STAGE, measure.stage, writing.language)]
    told = with_lines(measure.definition, [*lined, *writing.lines("measures", measure)])
    element.elements.append(Element("OtherInformation", told))
    return element


def targets_held(measure: Measure) -> list[Target]:
    """The targets of a measure by the day from which they hold; those without a day are as old as the measure."""
    limits = Limits(measure.accepted_value, measure.target_value)
    if measure.targets or limits == NO_LIMITS:
        return targets_of(measure.targets)
    since = day_of(measure.created_at)
    return [Target(validFrom=since, acceptedValue=limits.accepted, targetValue=limits.target, reason=None)]


def _targets(writing: Writing, measure: Measure) -> Iterator[Element]:
    for each in targets_held(measure):
        accepted = (
            [line(ACCEPTED, each["acceptedValue"], writing.language)] if each["acceptedValue"] is not None else []
        )
        since = Element("StartDate", each["validFrom"])
        yield _result("TargetResult", each["targetValue"], with_lines(None, accepted), since)


def _results(writing: Writing, measure: Measure) -> Iterator[Element]:
    place = writing.graph.place
    for each in sorted(
        measure.observations, key=lambda each: (each.period_start, each.period_end, each.area, each.gender)
    ):
        is_usual = each.gender is Gender.T and place is not None and each.area == place.code
        told = with_lines(each.comment, writing.lines("observations", each, without=_unsaid(each)))
        days = Element("StartDate", each.period_start), Element("EndDate", each.period_end)
        descriptor = [] if is_usual else [_descriptor(writing, each)]
        yield _result("ActualResult", each.value, told, *days, *descriptor)


def _unsaid(observation: Observation) -> Sequence[str]:
    return ["status"] if observation.status is ObservationStatus.REPORTED else []


def _descriptor(writing: Writing, observation: Observation) -> Element:
    name = BETWEEN.join(COLUMNS[field][writing.language] for field in ("area", "gender"))
    value = BETWEEN.join((observation.area, observation.gender.value))
    return Element("Descriptor", elements=[Element("DescriptorName", name), Element("DescriptorValue", value)])


def _result(name: str, value: float | None, told: str, *elements: Element) -> Element:
    below = [*elements]
    below += [Element("NumberOfUnits", number(value))] if value is not None else []
    below += [Element("Description", told)] if told else []
    return Element(name, elements=below)
