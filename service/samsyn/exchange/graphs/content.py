"""What the graph formats hold: all that isn't archived, as points, and the relationships between them as arrows.

A share is an arrow's part of all that leads to the same end: a link's of the aim, a maker's of the contribution.
There is none where something doesn't count, or whoever asks sees no shares (docs/definition.md).
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from samsyn.graph.record import camel
from samsyn.graph.records import (
    Actor,
    Aim,
    AimLink,
    Asset,
    BeneficiaryGroup,
    Contribution,
    Goal,
    Makes,
    Measure,
    Membership,
    Outcome,
    Value,
    Vision,
)
from samsyn.graph.view import View
from samsyn.model.vocabulary import Confidence, Polarity
from samsyn.questions.aim_status import status_of
from samsyn.questions.arguments import aim_with
from samsyn.questions.judgement import attainment
from samsyn.questions.lens import Lens, by_id
from samsyn.questions.subgraph import Below
from samsyn.spoken import Message

POINTS: Final = (Vision, Outcome, Goal, Value, BeneficiaryGroup, Actor, Contribution, Measure, Asset)
"""The types of what is exported, in the order of the files."""

LABELS: Final[Mapping[str, Message]] = {
    "CONTRIBUTES_TO": Message(en="contributes to", sv="bidrar till"),
    "MAKES": Message(en="makes", sv="medverkar i"),
    "OWNS": Message(en="is responsible for", sv="ansvarar för"),
    "PART_OF": Message(en="is part of", sv="är en del av"),
    "MEMBER_OF": Message(en="is a member of", sv="är medlem i"),
    "USES": Message(en="uses", sv="använder"),
    "RESTS_ON": Message(en="rests on", sv="vilar på"),
    "EXPRESSES": Message(en="expresses", sv="uttrycker"),
    "EXPERIENCED_BY": Message(en="is experienced by", sv="upplevs av"),
    "INDICATES": Message(en="measures", sv="mäter"),
}
"""The relationships that are exported, by what the database calls them, and how people read them from their start."""

COUNTERACTS: Final = Message(en="counteracts", sv="motverkar")
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Point(NamedTuple):
    """A node: dates as ISO text. The status is an aim's or a contribution's, and of a measure its attainment."""

    id: str
    name: str
    type: str
    external_id: str | None
    status: str | None
    starts_on: str | None
    ends_on: str | None


class Arrow(NamedTuple):
    """A relationship from one point to another; weight as it is registered, share 0–1."""

    id: str
    source: str
    target: str
    kind: str
    weight: float | None
    share: float | None
    polarity: Polarity | None
    confidence: Confidence | None


def columns(cls: type[Point] | type[Arrow]) -> Sequence[tuple[str, str]]:
    """What files call the values of a point or an arrow, as GraphQL does, each with its type: string or double."""
    return [(camel(name), "double" if note == float | None else "string") for name, note in cls.__annotations__.items()]


class Content:
    """What is exported of the graph as somebody sees it: all of it, or what leads to an aim.

    That is the aims and contributions below it, and who makes these. Raises NotThere and WrongType for an id that isn't
    an aim's.
    """

    def __init__(self, at: View, aim_id: str | None = None) -> None:
        self.at = at
        self.lens = Lens()
        self.aim = None if aim_id is None else aim_with(at, aim_id)
        found = at.graph.by_id(*POINTS, walked=at.walked) if self.aim is None else _leading_to(at, self.lens, self.aim)
        shown = {each for each in found if each.archived_at is None and at.sees(each)}
        self.records: Sequence[Any] = sorted(shown, key=lambda each: (POINTS.index(type(each)), each.id))
        self._shown = shown

    def points(self) -> Iterator[Point]:
        """The nodes, by type in the order of POINTS, then by id."""
        for each in self.at.each(self.records):
            yield point_of(each, self.at)

    def arrows(self, among: Container[str] | None = None) -> Iterator[Arrow]:
        """The relationships between the points, or between those of some ids, by the point that they belong to."""
        shown = self._shown if among is None else {each for each in self._shown if each.id in among}
        for record in self.at.each([each for each in self.records if each in shown]):
            for relation in type(record).relations.values():
                if relation.kind in LABELS:
                    for each in getattr(record, relation.name):
                        ends = _ends(record, each, outward=relation.outward)
                        if shown.issuperset(ends) and self.at.sees(each):
                            yield self._arrow(relation.kind, each, *ends)

    @property
    def title(self) -> Message:
        """What it is of: an aim, or the place, at a revision."""
        place = self.at.graph.place
        return Message(
            en="{name}, revision {revision}",
            sv="{name}, revision {revision}",
            name=self.aim.name if self.aim else place.name if place else "Samsyn",
            revision=str(self.at.graph.revision),
        )

    def _arrow(self, kind: str, each: Any, source: Any, target: Any) -> Arrow:
        arrow = Arrow(f"{kind.lower()}_{source.id}_{target.id}", source.id, target.id, kind, None, None, None, None)
        match each:
            case AimLink():
                share = each.weight / self.lens.inflow(target).weight if self._counts(source) else None
                return arrow._replace(
                    id=each.id,
                    weight=each.weight,
                    share=share,
                    polarity=each.polarity,
                    confidence=each.confidence,
                )
            case Makes():
                portions = dict(self.lens.portions(target)) if self._counts(target) else {}
                return arrow._replace(weight=each.share, share=portions.get(source))
            case Membership():
                return arrow._replace(weight=each.share)
            case _:
                return arrow

    def _counts(self, record: Any) -> bool:
        return self.at.viewer.sees_shares and self.lens.is_present(record)


def point_of(record: Any, at: View) -> Point:
    """What is exported of a record."""
    match record:
        case Aim():
            status = status_of(record, at)
        case Contribution():
            status = record.status
        case Measure():
            status = attainment(record, at)
        case _:
            status = None
    return Point(
        record.id,
        record.title if isinstance(record, Contribution) else record.name,
        record.label,
        record.external_id,
        status and status.value,
        getattr(record, "starts_on", None),
        getattr(record, "ends_on", None),
    )


def legal(text: str) -> str:
    """The text with U+FFFD for each character that XML can't hold."""
    return _ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def _leading_to(at: View, lens: Lens, aim: Aim) -> Iterable[Any]:
    """An aim, the aims and contributions below it, and the makers of these."""
    nodes = Below(at, lens, [aim]).whole(at.walked).order
    makers = {maker for each in nodes if isinstance(each, Contribution) for maker, _ in lens.portions(each)}
    return [*nodes, *sorted(makers, key=by_id)]


def _ends(holder: Any, each: Any, *, outward: bool) -> tuple[Any, Any]:
    """Where a relationship of a holder starts and ends: a link's own ends, else the holder and its neighbour."""
    if isinstance(each, AimLink | Makes | Membership):
        return each.source, each.target
    return (holder, each) if outward else (each, holder)
