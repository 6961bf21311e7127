"""Key figures that Kolada has withdrawn or redefined since they were taken up; pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from samsyn.exchange.kolada.target import Measured
from samsyn.model.texts import TEXT_CHARACTERS_MAX, has_control_characters, tidy

TOLD_MAX: Final = 200  # characters of a title or definition that a reason repeats


@dataclass(frozen=True, slots=True)
class Said:
    """A key figure's title and definition at its publisher; a definition may be missing."""

    title: str
    definition: str | None


@dataclass(slots=True)
class Judged:
    """What follows: the measures as they'll be, the deeds that make them so, and what the operator should know."""

    measures: list[Measured] = field(default_factory=list[Measured])
    deeds: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list[tuple[str, Mapping[str, Any]]])
    told: list[str] = field(default_factory=list[str])


def said_of(told: object) -> tuple[str, Said] | None:
    """Return a key figure's id and what is said of it, of an element of Kolada's answer; None where that is neither."""
    if not isinstance(told, dict):
        return None
    kpi, title, description = (told.get(name) for name in ("id", "title", "description"))
    if not isinstance(kpi, str) or not isinstance(title, str) or not _plain(title):
        return None
    return kpi, Said(_plain(title), _plain(description) or None if isinstance(description, str) else None)


def judged(measures: Sequence[Measured], said: Mapping[str, Said]) -> Judged:
    """Return what follows for measures of what Kolada says of their key figures.

    A measure whose key figure was never looked at takes title and definition up; one whose key figure isn't there then
    has an id that is none, which is told, and it is left out. One whose key figure is gone, or is called or defined
    otherwise than when it was taken up, is flagged as retired; what it had taken up stays.
    """
    found = Judged()
    for measure in measures:
        now = said.get(measure.kpi)
        if measure.retired:
            found.measures.append(measure)
        elif measure.title is not None:
            _compare(found, measure, now)
        elif now is None:
            found.told.append(_unknown(measure))
        else:
            _take_up(found, measure, now)
    return found


def _compare(found: Judged, measure: Measured, now: Said | None) -> None:
    reason = _reason(measure, now)
    if reason is None:
        found.measures.append(measure)
        return
    given = {"id": measure.id, "expectedVersion": measure.version, "retired": True, "reason": reason}
    found.deeds.append(("retireMeasure", given))
    found.told.append(f"“{measure.name}” is flagged as retired. {reason}")
    found.measures.append(replace(measure, retired=True, version=measure.version + 1))


def _unknown(measure: Measured) -> str:
    wrong = measure.kpi != measure.kpi.upper()
    hint = f" Its ids have capital letters: {measure.kpi.upper()}." if wrong else ""
    return f"Correct the kpiId of “{measure.name}”: Kolada has no key figure {measure.kpi}.{hint}"


def _take_up(found: Judged, measure: Measured, now: Said) -> None:
    given = {"id": measure.id, "expectedVersion": measure.version, "kpiTitle": now.title}
    found.deeds.append(("updateMeasure", {**given, "kpiDefinition": now.definition}))
    if _plain(measure.name) != now.title:
        found.told.append(f"See whether “{measure.name}” is what Kolada calls {measure.kpi}: “{now.title}”.")
    version = measure.version + 1
    found.measures.append(replace(measure, title=now.title, definition=now.definition, version=version))


def _reason(measure: Measured, now: Said | None) -> str | None:
    """Return why a measure is retired, in Swedish and English, for the history; None where it isn't."""
    if now is None:
        return f"Kolada har inte längre nyckeltalet {measure.kpi}. / Kolada has the key figure {measure.kpi} no longer."
    if now.title != measure.title:
        before, after = _short(measure.title), _short(now.title)
        return (
            f"Kolada har ändrat titeln på {measure.kpi} från “{before}” till “{after}”."
            f" / Kolada has changed the title of {measure.kpi}."
        )
    if now.definition != measure.definition:
        before, after = _short(measure.definition), _short(now.definition)
        return (
            f"Kolada har ändrat definitionen av {measure.kpi} från “{before}” till “{after}”."
            f" / Kolada has changed the definition of {measure.kpi}."
        )
    return None


def _plain(text: str) -> str:
    """Return a text on one line, without what can't be shown and no longer than what is stored."""
    line = " ".join(tidy(text).split())
    return "".join(each for each in line if not has_control_characters(each, line_breaks=False))[:TEXT_CHARACTERS_MAX]


def _short(text: str | None) -> str:
    return (text or "")[:TOLD_MAX] + ("…" if len(text or "") > TOLD_MAX else "")
